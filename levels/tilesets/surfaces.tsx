<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="surfaces" tilewidth="16" tileheight="16" tilecount="6" columns="6">
 <image source="surfaces.png" width="96" height="16"/>
 <tile id="0" type="dry"/>
 <tile id="1" type="wet"/>
 <tile id="2" type="snow"/>
 <tile id="3" type="gravel"/>
 <tile id="4" type="pavement"/>
 <tile id="5" type="rails"/>
</tileset>
