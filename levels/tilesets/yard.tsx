<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="yard" tilewidth="16" tileheight="16" tilecount="544" columns="32">
 <image source="../../assets/places/yard_tiles.png" width="512" height="272"/>
 <tile id="1" type="snow"/>
 <tile id="7" type="ice"/>
 <tile id="11" type="fence"/>
 <tile id="15" type="roof"/>
 <tile id="18" type="drift_a"/>
 <tile id="22" type="drift_b"/>
 <tile id="26" type="buried_bones"/>
 <tile id="79" type="buried_pipe"/>
 <tile id="85" type="buried_samovar"/>
 <tile id="92" type="fence_b"/>
 <tile id="129" type="brick"/>
 <tile id="135" type="shed"/>
 <tile id="141" type="post"/>
 <tile id="142" type="lamp"/>
 <tile id="144" type="pier"/>
 <tile id="147" type="buried_helmet"/>
 <tile id="216" type="fence_c"/>
 <tile id="220" type="fence_d"/>
 <tile id="339" type="drift_c"/>
 <tile id="345" type="drift_d"/>
 <tile id="348" type="fence_e"/>
 <tile id="409" type="drift_e"/>
 <tile id="448" type="ice_slide"/>
</tileset>
