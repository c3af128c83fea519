"""The kiosk's own words, in English and Chinese; a bundle may change them or add languages."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from kiosk.content.text import Part, Text


def _word(english: str, chinese: str) -> Any:
    return Field({"en": english, "zh": chinese}, description=f"“{english}”")


class Words(Part):
    """Every word on the glass that is not content; what stands in braces is filled in."""

    touch_to_begin: Text = _word("Touch to begin", "轻触开始")
    still_there: Text = _word("Still there?", "还在吗？")
    returning: Text = _word(
        "In {seconds} seconds this page returns to the opening. Touch anywhere to stay.",
        "{seconds}秒后返回开篇。轻触屏幕任意处，即可留下。",
    )
    stay: Text = _word("I’m still here", "我还在")
    start_over: Text = _word("Start over", "重新开始")
    home: Text = _word("Home", "首页")
    hold: Text = _word("Hold", "暂停")
    resume: Text = _word("Resume", "继续")
    held: Text = _word("held", "已暂停")
    previous: Text = _word("Previous screen", "上一页")
    next: Text = _word("Next screen", "下一页")
    turn_page: Text = _word("Next paragraph", "下一段")
    source: Text = _word("Source: {source}", "来源：{source}")
    more_than: Text = _word("more than", "超过")
    nearly: Text = _word("nearly", "近")
    about: Text = _word("about", "约")
    since: Text = _word("since {when}", "{when}加入")
    above_scale: Text = _word("above the scale", "高于量程")
    below_scale: Text = _word("below the scale", "低于量程")
    in_total: Text = _word("{total} in total", "合计{total}")
    accessibility: Text = _word("Accessibility", "无障碍")
    text_size: Text = _word("Text size", "文字大小")
    text_normal: Text = _word("normal", "标准")
    text_large: Text = _word("large", "大")
    text_largest: Text = _word("largest", "特大")
    letter: Text = _word("A", "字")
    high_contrast: Text = _word("High contrast", "高对比度")
    less_motion: Text = _word("Less motion", "减少动画")
    low_reach: Text = _word("Everything lower", "内容下移")
    on: Text = _word("On", "开")
    off: Text = _word("Off", "关")
    done: Text = _word("Done", "完成")
    ends_with_visit: Text = _word("Ends with your visit", "仅在本次参观中有效")
    live: Text = _word("Live", "实时")
    time_lapse: Text = _word("Time-lapse", "延时演示")
    demonstration: Text = _word("Demonstration", "演示")
    your_view: Text = _word("Your view", "您的看法")
    your_choice: Text = _word("Your choice", "您的选择")
    votes: Text = _word("{count} votes", "{count}票")
    counted_here: Text = _word("Votes counted on this kiosk. Bars start at zero.", "票数由本屏统计，条形从零起算。")
    late: Text = _word("Late", "延迟")
    lost: Text = _word("No signal", "无信号")
    last_value: Text = _word("Last value {age}.", "最近一次数据：{age}。")
    no_value: Text = _word("No value yet.", "尚无数据。")
    whole_graph: Text = _word("Whole graph", "查看全图")
    closed: Text = _word("Closed for now. Thank you for coming.", "现已闭馆，感谢光临。")
    offer_title: Text = _word("New content on the USB stick", "U盘中有新内容")
    offer_update: Text = _word("Version {old} becomes {new}", "版本由{old}更新为{new}")
    offer_first: Text = _word("Version {new}", "版本{new}")
    offer_instead: Text = _word("Instead of {title}", "替换{title}")
    offer_added: Text = _word("New themes: {themes}", "新增主题：{themes}")
    offer_removed: Text = _word("Themes that go: {themes}", "移除主题：{themes}")
    offer_renamed: Text = _word("Themes renamed: {themes}", "更名主题：{themes}")
    offer_amount: Text = _word(
        "New or changed: pictures {pictures}, graphs {graphs}", "新增或更改：图片{pictures}张，图表{graphs}个"
    )
    offer_pin: Text = _word("Staff PIN", "工作人员密码")
    offer_wrong: Text = _word("That PIN is not right.", "密码不正确。")
    offer_wait: Text = _word(
        "Too many wrong PINs. Try again in {seconds} seconds.", "错误次数过多，请在{seconds}秒后重试。"
    )
    offer_no_pin: Text = _word(
        "No staff PIN is set. Set one on this computer with “kiosk pin”, then put the stick in again.",
        "尚未设置密码。请在本机运行“kiosk pin”设置，再重新插入U盘。",
    )
    offer_installing: Text = _word("Installing. Please leave the stick in.", "正在安装，请勿拔出U盘。")
    offer_done: Text = _word("Installed. You can take the stick out.", "安装完成，可以拔出U盘。")
    offer_refused: Text = _word("Not installed: {why}", "未安装：{why}")
    install: Text = _word("Install", "安装")
    erase: Text = _word("Erase", "删除")
    cancel: Text = _word("Cancel", "取消")
    close: Text = _word("Close", "关闭")
    open: Text = _word("Open", "打开")
    cleaning: Text = _word("The glass is being cleaned.", "正在清洁屏幕。")
    trouble: Text = _word("This exhibit will be back in a moment.", "展项稍后恢复，请稍候。")
