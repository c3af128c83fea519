"""Secret keys with the password that belongs to them; nobody trusts any of them."""

PASSWORD = "a boat on the river"
LITTLE_MEMORY = (
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0IyZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoMAACAAAAAAAAAAAAEAAAAAbTKL64AvWZZDfOYAbY9OsSZzyRZeqxkqRxEcQG"
    "UlfhbmMA7D3Wuh2bb9aY2lTloVLUNbon6NOjUYJnp4J2pn6qkIgfEBuMSSZEPLYd86TRkRAYxil6gmN5gSyR4VSBCzOy8vFSY2XbM=\n"
)
"""Hidden by four rounds in 16 MB, as minisign would where memory is short."""
LITTLE_WORK = (
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0IyZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoMAAAQAAAAAAAAAAAQAAAAA2W76A3oami09wV0VS3p+EdpO/1hNeAYftffcQk"
    "wuDyvsqPWCL4Dz16T125gA0wT78WkyLqiiKjVkjJVTIaFQJ3XzZZIzD6AVHYu2LzT1znIDaNz9R6r/FY3g8gnysXoxrt14Kdc+6MA=\n"
)
"""Hidden by few operations, fewer than the memory allows."""

MINISIGN_PASSWORD = "pw"
MINISIGN = (
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0IymnbxoDJsJg9OQ/hcMFJ8IDnidA243pvxx5we28ct+FMAABAAAAAAAAAAAAIAAAAAmEPsIgEw84gTQh1w0uMkZN6RwDKuzECyqMy7j9"
    "Whgxsl+PtW+UJrjYQXldSe6uYcF/4le5coaQ9zRk7WN506V442pQ8xeZamXl/08LEy7jkrBLoZRlCeI0Ardb6KHQ9Yql6r+0ZPLSk=\n"
)
"""Made by minisign 0.11 where memory was short (ulimit -v 40000)."""
MINISIGN_PUBLIC = "RWR/1mFHP0VU1PDDGC3k3KNScUP/hGDCE59DlJW7ulvlQJwEQM5NSeJJ"
