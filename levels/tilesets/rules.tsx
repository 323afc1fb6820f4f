<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="rules" tilewidth="16" tileheight="16" tilecount="6" columns="6">
 <image source="rules.png" width="96" height="16"/>
 <tile id="0" type="empty"/>
 <tile id="1" type="solid"/>
 <tile id="2" type="one_way"/>
 <tile id="3" type="stair_right"/>
 <tile id="4" type="stair_left"/>
 <tile id="5" type="ladder"/>
</tileset>
