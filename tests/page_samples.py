"""A sample of every page: what it is shown with when tests look at it, and at which tick."""

import dataclasses

from game.show.hud.data import BossBar, EdgeArrow, HudModel, PlayerPanel, PromptBubble, SplitFlash
from game.show.hud.dialogue import DialogueModel, draw_dialogue
from game.show.hud.draw import draw_hud
from game.show.pages import case_file, confirm, level_card, notice, pause, report, title
from game.show.pages.menu import MenuModel, Row, draw_menu
from game.show.pages.result import Medal, ResultModel, SplitRow, draw_result
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint

KEYS = Prompts("keyboard", {"grab": "e", "strike": "j", "confirm": "return", "cancel": "escape", "start": "f5"})
PAD = Prompts("switch", {"grab": "b", "strike": "x", "confirm": "a", "cancel": "b", "start": "start"})
HINTS = (Hint("confirm", "Next"), Hint("strike", "Watch the replay"), Hint("cancel", "Back"))
MEDALS = (
    Medal("time", "Time", True, "3:41.36", "3:50.00"),
    Medal("clean", "Clean", False, "1 down", "0"),
    Medal("heat", "Heat", True, "26 150", "24 000"),
    Medal("duty", "Duty", False, "5 / 8", "8"),
)
SPLITS = tuple(
    SplitRow(name, 1700 * (k + 1), 1690 * (k + 1) + 20 if k % 3 else None)
    for k, name in enumerate(("Changing room", "Steam room", "Domed hall", "Hot stone", "The Strongman", "Snow yard"))
)
BINDINGS = (("keyboard", "left shift"), None, ("switch", "leftshoulder"))
OPTION_ROWS = (
    Row("Sound", "heading"),
    Row("Music", "slider", "70 %", 0.7),
    Row("Mute in the background", "toggle", "On", 1),
    Row("Difficulty of the campaign", "value", "Militia", note="Changes at once; the rank is counted for the easiest."),
    *(Row(f"Row number {k}", "value", "Something", enabled=k % 4 != 0) for k in range(14)),
)
CASE = case_file.CasePage("L1", "BATHHOUSE", "БАНЯ", None, "A", MEDALS, 9682, 13800, "own best")
CASES = (
    CASE,
    dataclasses.replace(CASE, number="L2", title="CAFE"),
    dataclasses.replace(CASE, number="L3", locked=True),
)
PAGES = {
    "hud": (
        draw_hud,
        HudModel(
            PlayerPanel(hp=18, red=20, heat=100, arm="chair", uses=2, uses_max=3),
            combo=128, combo_left=0.4, multiplier=2, score=1234567, goal="Break through the {key:grab} door",
            goal_age=20, boss=BossBar("THE STRONGMAN", "СИЛАЧ", 71, 100),
            arrows=(EdgeArrow("left", 100, "knife"), EdgeArrow("right", 100, "bottle")), prompts=KEYS,
            bubble=PromptBubble("grab", "Take the bucket", 60, 150), split=SplitFlash("Steam room", 2000, 2100, 60),
            timer=40000, join_hint="{key:start} Join", badge="PRACTICE",
        ),
    ),
    "hud_two": (
        draw_hud,
        HudModel(
            PlayerPanel(arm="knife", uses=1, uses_max=2), PlayerPanel("militia_man", name="MILITIA MAN", arm="pipe"),
            combo=12, score=48250, multiplier=2, goal="Hold the stone until the foreman is tired of it", prompts=PAD,
            bubble=PromptBubble("grab", "Help him", 380, 130), split=SplitFlash("Domed hall", 2000, None, 60), timer=9,
        ),
    ),
    "dialogue": (
        draw_dialogue,
        DialogueModel("strongman", "angry", "THE STRONGMAN", "You are in my place, comrade. {key:grab} is for "
                      "getting up.", right=True, prompts=PAD),
    ),
    "dialogue_left": (draw_dialogue, DialogueModel(text="Sit somewhere else.", top=True, prompts=KEYS)),
    "menu": (draw_menu, MenuModel("OPTIONS", OPTION_ROWS, 3, ("Picture", "Sound", "Controls", "Help", "Game"), 1,
                                  hints=HINTS, prompts=KEYS)),
    "menu_end": (draw_menu, MenuModel("OPTIONS", OPTION_ROWS, 17, hints=HINTS, prompts=PAD, backdrop="title")),
    "bindings": (
        draw_menu,
        MenuModel("OPTIONS", tuple(Row(f"Throw or carry {k}", "binding", controls=BINDINGS, listening=1)
                                   for k in range(12)),
                  7, columns=("Key 1", "Key 2", "Gamepad"), note="Hold {key:cancel} to clear", prompts=KEYS),
    ),
    "title": (title.draw_title, title.TitleModel(tuple(map(Row, ("CONTINUE", "CASE FILES", "TWO PLAYERS", "OPTIONS",
                                                                 "QUIT"))), 1, version="0.1.0", prompts=KEYS)),
    "title_start": (title.draw_title, title.TitleModel(language="ru", press_start="Press {key:confirm}", prompts=PAD)),
    "pause": (
        pause.draw_pause,
        pause.PauseModel(
            rows=tuple(map(Row, ("Continue", "Restart from checkpoint", "Restart level", "Options", "Quit to title"))),
            chosen=1, level="L1 BATHHOUSE", goal="Beat the Strongman", duty_title="House rules",
            duty=(pause.DutyLine("No bather hurt", True), pause.DutyLine("Men thrown into things", False, "5/8"),
                  pause.DutyLine("Kinds of things", False, "2/4")), time=12345, hints=HINTS, prompts=KEYS,
        ),
    ),
    "result": (draw_result, ResultModel(subtitle="L1 Bathhouse — Captain", splits=SPLITS, medals=MEDALS, score=948250,
                                        rank="S", record="NEW RECORD!", note="Ghost saved", hints=HINTS, prompts=KEYS)),
    "result_first": (draw_result, ResultModel(splits=SPLITS, medals=MEDALS, score=948250, rank="S", note="Ghost saved",
                                              hints=HINTS, prompts=KEYS)),
    "result_slower": (draw_result, ResultModel(splits=SPLITS, medals=MEDALS, score=948250, rank="B", ticks=9682,
        next_rank="For rank A: 0:51.75 faster or 12 800 more points",
                                               best=9023, note="Ghost saved", hints=HINTS, prompts=KEYS)),
    "level_card": (level_card.draw_level_card, level_card.LevelCardModel(
        place="MOSCOW", hints=HINTS[:1], prompts=PAD)),
    "level_card_chicago": (level_card.draw_level_card, level_card.LevelCardModel(
        "L9", "BUS CHASE", "ПОГОНЯ НА АВТОБУСАХ", "the streets of Chicago", KEYS, HINTS[:1], city="chicago")),
    "level_card_rails": (level_card.draw_level_card, level_card.LevelCardModel(
        "L9", "BUS CHASE", "ПОГОНЯ НА АВТОБУСАХ", "the streets of Chicago", KEYS, HINTS[:1], city="rails")),
    "report": (report.draw_report, report.ReportModel(
        (report.Part("A cafe in Moscow", "In the cafe Danko pulls the wooden leg off one of his men."),), "photo_l2",
        ("danko_uniform_calm", "ogarkov_angry"), "1/10", HINTS, KEYS)),
    "report_without_photo": (report.draw_report, report.ReportModel(
        (report.Part("The river", "Cat will not lie for him any more. In the morning she is found in the river."),
         report.Part("The terminal", "He empties the locker.")), "",
        ("ridzik_calm", "rostavili_angry", "danko_suit_calm"), "7/10", HINTS, PAD)),
    "confirm": (confirm.draw_confirm, confirm.ConfirmModel(
        "Quit to the title?", "What came after the last checkpoint is lost.", hints=HINTS, prompts=KEYS)),
    "confirm_long": (confirm.draw_confirm, confirm.ConfirmModel(
        "This key is taken", choices=("Give it to the new action", "Swap the two actions", "Leave it"), prompts=KEYS)),
    "notice": (notice.draw_notice, notice.NoticeModel("Gamepad connected: {key:start} joins", prompts=PAD)),
    "case_file": (case_file.draw_case_file, case_file.CaseFileModel(CASES, hints=HINTS, prompts=KEYS)),
    "case_locked": (case_file.draw_case_file, case_file.CaseFileModel(CASES, 2, hints=HINTS, prompts=KEYS)),
}  # fmt: skip
TICKS = {
    "level_card": 150,
    "level_card_chicago": 150,
    "level_card_rails": 150,
    "title": 400,
    "title_start": 400,
    "notice": 60,
}
