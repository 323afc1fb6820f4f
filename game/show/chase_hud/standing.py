"""Where words stand over the chase: measured as they will be drawn, clear of both buses and of each other."""

from __future__ import annotations

from dataclasses import replace

from game.show.art import InterfaceArt
from game.show.chase_hud.board import ChaseHudModel
from game.show.chase_hud.clear import Places, Stand
from game.show.chase_hud.words import GOAL_TICKS, goal_size, lessons_box, shout_size, split_boxes, train_width


class Standing:
    """Chooses places and stays with them as long as they are free: words that jump cannot be read."""

    def __init__(self, art: InterfaceArt) -> None:
        self._art = art
        self._shout, self._goal, self._split, self._train = Stand(), Stand(), Stand(), Stand()

    def arrange(self, model: ChaseHudModel, places: Places) -> ChaseHudModel:
        """The same model with a place for whatever is said in it."""
        taken, shout, goal_place, train = [*model.buses], model.shout, model.goal_place, model.train
        if train is not None:
            boxes = places.trains(train.side, train_width(self._art, train))
            train = replace(train, place=self._train.at(train.side, boxes, taken))
            taken.append(boxes[train.place])
        if shout is not None:
            boxes = places.words(*shout_size(self._art, shout))
            at = self._shout.at(shout.text, boxes, taken)
            shout = replace(shout, place=0 if model.banner is not None else at)  # not beside how it ended
            taken.append(boxes[shout.place])
        if model.goal and model.goal_age < GOAL_TICKS:
            boxes = places.goals(*goal_size(self._art, model))
            goal_place = self._goal.at(model.goal, boxes, taken)
        split, keys = model.split, lessons_box(self._art, model, (places.width, places.height))
        high = split is not None and self._split.at(split.name, split_boxes(places), [*model.buses, keys]) > 0
        return replace(model, shout=shout, goal_place=goal_place, split_high=high, train=train)
