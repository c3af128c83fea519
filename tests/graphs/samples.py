"""One graph of each kind as a bundle writes it. All numbers are invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

INVENTED = {
    "source": {"en": "Invented for demonstration", "zh": "虚构数据，仅供演示"},
    "honesty": "demonstration",
}
YEARS = range(2015, 2025)

SAMPLES: dict[str, dict[str, Any]] = {}


def _series(english: str, chinese: str, values: list[float | None], first: int = 2015) -> dict[str, Any]:
    points = [[first + i, value] for i, value in enumerate(values)]
    return {"name": {"en": english, "zh": chinese}, "points": points}


SAMPLES["gauge"] = {
    "kind": "gauge",
    "title": {"en": "Trains on time (invented)", "zh": "准点率（虚构）"},
    "unit": "%",
    "value": 87,
    "minimum": 0,
    "maximum": 100,
    "target": {"value": 95, "label": {"en": "Target", "zh": "目标"}},
    **INVENTED,
}
SAMPLES["area"] = {
    "kind": "area",
    "title": {"en": "Electricity by origin (invented)", "zh": "电力来源（虚构）"},
    "unit": {"en": "TWh", "zh": "亿千瓦时"},
    "series": [
        _series("Coal", "煤电", [48, 50, 49, 47, 46, 43, 41, 38, 36, 33]),
        _series("Water", "水电", [22, 23, 25, 24, 27, 28, 30, 31, 33, 34]),
        _series("Wind and sun", "风电和光伏", [1, 2, 3, 5, 7, 10, 13, 18, 22, 27]),
    ],
    **INVENTED,
}
SAMPLES["multiples"] = {
    "kind": "multiples",
    "title": {"en": "Visitors of six museums (invented)", "zh": "六座博物馆的观众（虚构）"},
    "unit": {"en": "thousand visitors", "zh": "千人次"},
    "highlight": "River Museum",
    "series": [
        _series("City Museum", "城市博物馆", [210, 220, 225, 240, 250, 90, 140, 160, 230, 262]),
        _series("River Museum", "江河博物馆", [120, 135, 150, 170, 190, 60, 110, 150, 240, 318]),
        _series("Rail Museum", "铁路博物馆", [60, 62, 66, 70, 74, None, None, 50, 72, 81]),
        _series("Garden House", "园林馆", [95, 92, 96, 90, 99, 40, 70, 74, 88, 93]),
        _series("Children’s Hall", "少儿馆", [140, 150, 158, 166, 171, 35, 80, 120, 165, 190]),
        _series("Old Kiln", "古窑址", [30, 31, 35, 38, 40, 12, 22, 26, 37, 44]),
    ],
    **INVENTED,
}
TOWNS = (
    ("Aron", "阿荣", 18, 61), ("Belm", "贝姆", 24, 66), ("Corin", "科林", 31, 64), ("Dorn", "多恩", 35, 71),
    ("Elten", "埃尔滕", 42, 70), ("Farn", "法恩", 47, 77), ("Goss", "戈斯", 55, 74), ("Hamm", "哈姆", 62, 79),
    ("Irla", "伊尔拉", 70, 78), ("Jost", "约斯特", 78, 83), ("Kolm", "科尔姆", 90, 82), ("Lund", "隆德", 97, 86),
)  # fmt: skip
SAMPLES["scatter"] = {
    "kind": "scatter",
    "title": {"en": "Green space and well-being (invented)", "zh": "绿地与幸福感（虚构）"},
    "unit": {"en": "points", "zh": "分"},
    "x_title": {"en": "Green space per head", "zh": "人均绿地"},
    "x_unit": {"en": "m²", "zh": "平方米"},
    "y_title": {"en": "Well-being", "zh": "幸福感"},
    "groups": [{"en": "By the river", "zh": "沿江"}, {"en": "In the hills", "zh": "山地"}],
    "highlight": "Jost",
    "points": [
        {"label": {"en": english, "zh": chinese}, "x": x, "y": y, "group": i % 2}
        for i, (english, chinese, x, y) in enumerate(TOWNS)
    ]
    + [{"x": 20 + 7 * i, "y": 60 + (i * 37) % 17 + i, "group": i % 2} for i in range(10)],
    **INVENTED,
}
CITIES = (
    ("Ambra", "安布拉", 2011), ("Bellis", "贝利斯", 2012), ("Coruna Alta", "上科鲁尼亚", 2013), ("Dray", "德雷", 2013),
    ("Estoril", "埃斯托", 2014), ("Fenwick", "芬威克", 2015), ("Gent", "根特", 2015), ("Halden", "哈尔登", 2016),
    ("Ivrea", "伊夫雷亚", 2017), ("Jena", "耶拿", 2018), ("Kotka", "科特卡", 2019), ("Lodi", "洛迪", 2019),
    ("Metz", "梅斯", 2020), ("Narvik", "纳尔维克", 2021), ("Osby", "奥斯比", 2022), ("Porto Novo", "新港", 2023),
)  # fmt: skip
SAMPLES["network"] = {
    "kind": "network",
    "title": {"en": "Sister cities (invented)", "zh": "友好城市（虚构）"},
    "unit": {"en": "exchanges a year", "zh": "次交流/年"},
    "hub": {"en": "Chongqing", "zh": "重庆"},
    "highlight": "Halden",
    "partners": [
        {"name": {"en": english, "zh": chinese}, "joined": year, "value": 3 + (i * 29) % 41}
        for i, (english, chinese, year) in enumerate(CITIES)
    ],
    **INVENTED,
}
SAMPLES["route"] = {
    "kind": "route",
    "title": {"en": "A journey by river and rail (invented)", "zh": "江海铁联运之旅（虚构）"},
    "unit": {"en": "km", "zh": "公里"},
    "length": 4200,
    "figure": {
        "value": 4200,
        "unit": {"en": "km", "zh": "公里"},
        "label": {"en": "from source to sea", "zh": "从源头到大海"},
    },
    "stops": [
        {"name": {"en": "Chongqing", "zh": "重庆"}, "at": [106.6, 29.6]},
        {"name": {"en": "Wuhan", "zh": "武汉"}, "at": [114.3, 30.6]},
        {"name": {"en": "Shanghai", "zh": "上海"}, "at": [121.5, 31.2]},
        {"name": {"en": "Busan", "zh": "釜山"}, "at": [129.0, 35.1], "mode": "sea"},
        {"name": {"en": "Osaka", "zh": "大阪"}, "at": [135.5, 34.7], "mode": "sea"},
    ],
    "lines": [
        {
            "kind": "coast",
            "points": [[109, 21.5], [113.5, 22.2], [117, 23.6], [119.6, 25.8], [121.8, 28.6], [121.9, 30.9],
                       [120.4, 33.4], [119.2, 35.1], [122.5, 37.0], [119, 37.6], [118, 39.1], [121.4, 40.7],
                       [121.3, 39], [124.3, 39.9], [125.2, 38.0], [126.6, 37.2], [126.4, 34.6], [129.2, 35.2],
                       [129.5, 37.2], [127.6, 39.7], [130.6, 42.3]],
        },
        {
            "kind": "coast",
            "points": [[130, 31.5], [129.8, 33.1], [131, 33.9], [133.2, 34.4], [135, 34.6], [135.8, 33.5],
                       [137, 34.6], [139, 34.7], [140.6, 35.6], [141, 38.2], [139.8, 39.2], [137.2, 37.0],
                       [133.3, 35.6], [131, 34.4]],
        },
        {
            "kind": "river",
            "name": {"en": "Yangtze", "zh": "长江"},
            "points": [[104.6, 28.7], [106.6, 29.5], [109.5, 31.0], [111.3, 30.6], [113.1, 29.5], [114.4, 30.7],
                       [116.2, 29.8], [118.4, 31.4], [119.8, 32.2], [121.8, 31.5]],
        },
        {"kind": "border", "points": [[124.3, 39.9], [126.2, 41.6], [128.2, 42.0], [130.6, 42.4]]},
    ],
    **INVENTED,
}  # fmt: skip
SAMPLES["stacked bars"] = {
    "kind": "bars",
    "stacked": True,
    "title": {"en": "Journeys by purpose (invented)", "zh": "按目的划分的出行（虚构）"},
    "unit": {"en": "journeys", "zh": "人次"},
    "series": [
        _series("Work and school", "通勤通学", [410, 430, 455, None, 380, 440, 470, 502], 2016),
        _series("Shopping", "购物", [180, 190, 205, 210, 160, 190, 220, 231], 2016),
        _series("Visits and leisure", "探亲休闲", [90, 104, 118, 131, 70, 110, 150, 178], 2016),
    ],
    **INVENTED,
}
SAMPLES["lying stacked bars"] = {
    "kind": "bars",
    "stacked": True,
    "horizontal": True,
    "title": {"en": "Waste by treatment (invented)", "zh": "垃圾处理方式（虚构）"},
    "unit": {"en": "t", "zh": "吨"},
    "highlight": "C",
    "series": [
        {"name": {"en": name, "zh": chinese}, "points": [
            {"x": x, "value": value, "label": label} for (x, label), value in zip(
                [("A", {"en": "Old town", "zh": "老城"}), ("B", {"en": "Riverside", "zh": "滨江"}),
                 ("C", {"en": "University hill", "zh": "大学城"})], values, strict=True)]}
        for name, chinese, values in [
            ("Recycled", "回收", [640, 820, 1130]),
            ("Composted", "堆肥", [210, 340, 520]),
            ("Burned", "焚烧", [90, 60, 40]),
            ("Landfill", "填埋", [420, 250, 110]),
        ]
    ],
    **INVENTED,
}  # fmt: skip
SAMPLES["diverging bars"] = {
    "kind": "bars",
    "horizontal": True,
    "title": {"en": "Change of visitors (invented)", "zh": "客流变化（虚构）"},
    "unit": "%",
    "series": [{"points": [
        {"x": "A", "value": -12.5, "label": {"en": "Winter", "zh": "冬季"}},
        {"x": "B", "value": 8, "label": {"en": "Spring", "zh": "春季"}},
        {"x": "C", "value": 21.4, "label": {"en": "Summer", "zh": "夏季"}, "qualifier": "nearly"},
        {"x": "D", "value": -3, "label": {"en": "Autumn", "zh": "秋季"}},
    ]}],
    "highlight": "C",
    **INVENTED,
}  # fmt: skip
SAMPLES["standing bars below zero"] = {
    "kind": "bars",
    "title": {"en": "Balance of goods (invented)", "zh": "货物差额（虚构）"},
    "series": [_series("Balance", "差额", [-14, -22, 5, 18, -6, 31])],
    **INVENTED,
}
SAMPLES["lollipops"] = {
    "kind": "lollipops",
    "title": {"en": "Bridges by river (invented)", "zh": "各江桥梁（虚构）"},
    "unit": {"en": "bridges", "zh": "座"},
    "highlight": "Long river",
    "series": [{"points": [
        {"x": "Long river", "value": 34, "label": {"en": "Long river", "zh": "长河"}, "qualifier": "more than"},
        {"x": "Clear river", "value": 27, "label": {"en": "Clear river", "zh": "清江"}},
        {"x": "Stone creek", "value": 15, "label": {"en": "Stone creek", "zh": "石溪"}},
        {"x": "Mill brook", "value": 9, "label": {"en": "Mill brook", "zh": "磨坊溪"}},
        {"x": "Willow brook", "value": 4, "label": {"en": "Willow brook", "zh": "柳溪"}},
    ]}],
    **INVENTED,
}  # fmt: skip
SAMPLES["slope"] = {
    "kind": "slope",
    "title": {"en": "How people travel (invented)", "zh": "出行方式（虚构）"},
    "unit": "%",
    "highlight": "Metro",
    "series": [
        _series(name, chinese, values, 0) | {"points": [[2012, values[0]], [2022, values[1]]]}
        for name, chinese, values in [
            ("Bus", "公交", [38, 29]),
            ("On foot", "步行", [31, 27]),
            ("Car", "汽车", [17, 19]),
            ("Metro", "轨道交通", [9, 21]),
            ("Bicycle", "自行车", [3, 2.5]),
            ("Ferry and cableway", "轮渡和索道", [2, 1.5]),
        ]
    ],
    **INVENTED,
}
SAMPLES["band"] = {
    "kind": "band",
    "title": {"en": "Temperature over the year (invented)", "zh": "全年气温（虚构）"},
    "unit": "°C",
    "points": [
        [f"2021-{month:02d}", low, high, value]
        for month, (low, high, value) in enumerate(
            [(5, 11, 8), (7, 14, 10), (11, 19, 15), (16, 24, 20), (None, None, None), (22, 31, 26),
             (25, 35, 30), (25, 36, 30.5), (20, 29, 24), (16, 22, 19), (11, 17, 14), (7, 12, 9.5)], 1)
    ],
    **INVENTED,
}  # fmt: skip
SAMPLES["calendar"] = {
    "kind": "calendar",
    "title": {"en": "Visitors a day (invented)", "zh": "每日参观人数（虚构）"},
    "unit": {"en": "visitors", "zh": "人"},
    "points": [
        [day.isoformat(), 120 + 9 * day.month * (day.weekday() > 4) + (day.toordinal() * 37) % (60 + 30 * day.month)]
        for day in (date(2020, 1, 1) + timedelta(days=n) for n in range(366))
        if day.weekday() or day.month > 6
    ],
    **INVENTED,
}
SAMPLES["calendar of two years"] = {
    **SAMPLES["calendar"],
    "points": [
        [day.isoformat(), 40 + (day.toordinal() * 37) % (60 + 30 * day.month)]
        for day in (date(2020, 4, 1) + timedelta(days=n) for n in range(600))
    ],
}
