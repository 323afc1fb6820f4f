<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="city" tilewidth="16" tileheight="16" tilecount="1888" columns="32">
 <image source="../../assets/places/city_tiles.png" width="512" height="944"/>
 <tile id="1" type="wet"/>
 <tile id="17" type="el_ew"/>
 <tile id="23" type="el_ns"/>
 <tile id="29" type="track_ns"/>
 <tile id="31" type="lane_ns"/>
 <tile id="32" type="kerb_n"/>
 <tile id="96" type="kerb_s"/>
 <tile id="127" type="middle_ns"/>
 <tile id="160" type="zebra_ns"/>
 <tile id="191" type="slab_plain_0"/>
 <tile id="209" type="setts"/>
 <tile id="217" type="track_road_ns"/>
 <tile id="219" type="roof_tar"/>
 <tile id="224" type="arrow_s"/>
 <tile id="288" type="arrow_n"/>
 <tile id="352" type="slab_plain_1"/>
 <tile id="379" type="slab_plain_2"/>
 <tile id="380" type="slab_plain_3"/>
 <tile id="381" type="slab_plain_4"/>
 <tile id="382" type="slab_plain_5"/>
 <tile id="383" type="slab_stone_0"/>
 <tile id="384" type="dry"/>
 <tile id="400" type="gravel"/>
 <tile id="408" type="cinder"/>
 <tile id="592" type="snow"/>
 <tile id="600" type="grass"/>
 <tile id="768" type="roof_gravel"/>
 <tile id="773" type="roof_copper"/>
 <tile id="778" type="roof_slate"/>
 <tile id="783" type="roof_rust"/>
 <tile id="788" type="roof_snow"/>
 <tile id="793" type="roof_pale"/>
 <tile id="798" type="lane_edge_ns"/>
 <tile id="894" type="double_ew"/>
 <tile id="928" type="corner_plain_nw"/>
 <tile id="932" type="corner_plain_ne"/>
 <tile id="936" type="corner_plain_sw"/>
 <tile id="940" type="corner_plain_se"/>
 <tile id="944" type="corner_stone_nw"/>
 <tile id="948" type="corner_stone_ne"/>
 <tile id="952" type="corner_stone_sw"/>
 <tile id="956" type="corner_stone_se"/>
 <tile id="1056" type="corner_brick_nw"/>
 <tile id="1060" type="corner_brick_ne"/>
 <tile id="1064" type="corner_brick_sw"/>
 <tile id="1068" type="corner_brick_se"/>
 <tile id="1072" type="corner_snowy_nw"/>
 <tile id="1076" type="corner_snowy_ne"/>
 <tile id="1080" type="corner_snowy_sw"/>
 <tile id="1084" type="corner_snowy_se"/>
 <tile id="1184" type="corner_dock_nw"/>
 <tile id="1188" type="corner_dock_ne"/>
 <tile id="1192" type="corner_dock_sw"/>
 <tile id="1196" type="corner_dock_se"/>
 <tile id="1200" type="lake"><animation><frame tileid="1200" duration="260"/><frame tileid="1204" duration="260"/><frame tileid="1208" duration="260"/><frame tileid="1212" duration="260"/></animation></tile>
 <tile id="1201"><animation><frame tileid="1201" duration="260"/><frame tileid="1205" duration="260"/><frame tileid="1209" duration="260"/><frame tileid="1213" duration="260"/></animation></tile>
 <tile id="1202"><animation><frame tileid="1202" duration="260"/><frame tileid="1206" duration="260"/><frame tileid="1210" duration="260"/><frame tileid="1214" duration="260"/></animation></tile>
 <tile id="1203"><animation><frame tileid="1203" duration="260"/><frame tileid="1207" duration="260"/><frame tileid="1211" duration="260"/><frame tileid="1215" duration="260"/></animation></tile>
 <tile id="1232"><animation><frame tileid="1232" duration="260"/><frame tileid="1236" duration="260"/><frame tileid="1240" duration="260"/><frame tileid="1244" duration="260"/></animation></tile>
 <tile id="1233"><animation><frame tileid="1233" duration="260"/><frame tileid="1237" duration="260"/><frame tileid="1241" duration="260"/><frame tileid="1245" duration="260"/></animation></tile>
 <tile id="1234"><animation><frame tileid="1234" duration="260"/><frame tileid="1238" duration="260"/><frame tileid="1242" duration="260"/><frame tileid="1246" duration="260"/></animation></tile>
 <tile id="1235"><animation><frame tileid="1235" duration="260"/><frame tileid="1239" duration="260"/><frame tileid="1243" duration="260"/><frame tileid="1247" duration="260"/></animation></tile>
 <tile id="1264"><animation><frame tileid="1264" duration="260"/><frame tileid="1268" duration="260"/><frame tileid="1272" duration="260"/><frame tileid="1276" duration="260"/></animation></tile>
 <tile id="1265"><animation><frame tileid="1265" duration="260"/><frame tileid="1269" duration="260"/><frame tileid="1273" duration="260"/><frame tileid="1277" duration="260"/></animation></tile>
 <tile id="1266"><animation><frame tileid="1266" duration="260"/><frame tileid="1270" duration="260"/><frame tileid="1274" duration="260"/><frame tileid="1278" duration="260"/></animation></tile>
 <tile id="1267"><animation><frame tileid="1267" duration="260"/><frame tileid="1271" duration="260"/><frame tileid="1275" duration="260"/><frame tileid="1279" duration="260"/></animation></tile>
 <tile id="1296"><animation><frame tileid="1296" duration="260"/><frame tileid="1300" duration="260"/><frame tileid="1304" duration="260"/><frame tileid="1308" duration="260"/></animation></tile>
 <tile id="1297"><animation><frame tileid="1297" duration="260"/><frame tileid="1301" duration="260"/><frame tileid="1305" duration="260"/><frame tileid="1309" duration="260"/></animation></tile>
 <tile id="1298"><animation><frame tileid="1298" duration="260"/><frame tileid="1302" duration="260"/><frame tileid="1306" duration="260"/><frame tileid="1310" duration="260"/></animation></tile>
 <tile id="1299"><animation><frame tileid="1299" duration="260"/><frame tileid="1303" duration="260"/><frame tileid="1307" duration="260"/><frame tileid="1311" duration="260"/></animation></tile>
 <tile id="1312" type="canal"><animation><frame tileid="1312" duration="240"/><frame tileid="1316" duration="240"/><frame tileid="1320" duration="240"/><frame tileid="1324" duration="240"/></animation></tile>
 <tile id="1313"><animation><frame tileid="1313" duration="240"/><frame tileid="1317" duration="240"/><frame tileid="1321" duration="240"/><frame tileid="1325" duration="240"/></animation></tile>
 <tile id="1314"><animation><frame tileid="1314" duration="240"/><frame tileid="1318" duration="240"/><frame tileid="1322" duration="240"/><frame tileid="1326" duration="240"/></animation></tile>
 <tile id="1315"><animation><frame tileid="1315" duration="240"/><frame tileid="1319" duration="240"/><frame tileid="1323" duration="240"/><frame tileid="1327" duration="240"/></animation></tile>
 <tile id="1328" type="back_red"/>
 <tile id="1332" type="back_brown"/>
 <tile id="1336" type="back_grey"/>
 <tile id="1340" type="back_sand"/>
 <tile id="1344"><animation><frame tileid="1344" duration="240"/><frame tileid="1348" duration="240"/><frame tileid="1352" duration="240"/><frame tileid="1356" duration="240"/></animation></tile>
 <tile id="1345"><animation><frame tileid="1345" duration="240"/><frame tileid="1349" duration="240"/><frame tileid="1353" duration="240"/><frame tileid="1357" duration="240"/></animation></tile>
 <tile id="1346"><animation><frame tileid="1346" duration="240"/><frame tileid="1350" duration="240"/><frame tileid="1354" duration="240"/><frame tileid="1358" duration="240"/></animation></tile>
 <tile id="1347"><animation><frame tileid="1347" duration="240"/><frame tileid="1351" duration="240"/><frame tileid="1355" duration="240"/><frame tileid="1359" duration="240"/></animation></tile>
 <tile id="1376"><animation><frame tileid="1376" duration="240"/><frame tileid="1380" duration="240"/><frame tileid="1384" duration="240"/><frame tileid="1388" duration="240"/></animation></tile>
 <tile id="1377"><animation><frame tileid="1377" duration="240"/><frame tileid="1381" duration="240"/><frame tileid="1385" duration="240"/><frame tileid="1389" duration="240"/></animation></tile>
 <tile id="1378"><animation><frame tileid="1378" duration="240"/><frame tileid="1382" duration="240"/><frame tileid="1386" duration="240"/><frame tileid="1390" duration="240"/></animation></tile>
 <tile id="1379"><animation><frame tileid="1379" duration="240"/><frame tileid="1383" duration="240"/><frame tileid="1387" duration="240"/><frame tileid="1391" duration="240"/></animation></tile>
 <tile id="1408"><animation><frame tileid="1408" duration="240"/><frame tileid="1412" duration="240"/><frame tileid="1416" duration="240"/><frame tileid="1420" duration="240"/></animation></tile>
 <tile id="1409"><animation><frame tileid="1409" duration="240"/><frame tileid="1413" duration="240"/><frame tileid="1417" duration="240"/><frame tileid="1421" duration="240"/></animation></tile>
 <tile id="1410"><animation><frame tileid="1410" duration="240"/><frame tileid="1414" duration="240"/><frame tileid="1418" duration="240"/><frame tileid="1422" duration="240"/></animation></tile>
 <tile id="1411"><animation><frame tileid="1411" duration="240"/><frame tileid="1415" duration="240"/><frame tileid="1419" duration="240"/><frame tileid="1423" duration="240"/></animation></tile>
 <tile id="1424" type="back_soot"/>
 <tile id="1428" type="back_teal"/>
 <tile id="1432" type="lane_edge_ew"/>
 <tile id="1435" type="double_ns"/>
 <tile id="1437" type="arrow_bend_s"/>
 <tile id="1438" type="arrow_bend_n"/>
 <tile id="1439" type="slab_stone_1"/>
 <tile id="1440" type="track_ew"/>
 <tile id="1446" type="track_road_ew"/>
 <tile id="1452" type="floe"/>
 <tile id="1455" type="slab_stone_2"/>
 <tile id="1471" type="slab_stone_3"/>
 <tile id="1487" type="slab_stone_4"/>
 <tile id="1496" type="slab_stone_5"/>
 <tile id="1497" type="slab_brick_0"/>
 <tile id="1498" type="slab_brick_1"/>
 <tile id="1499" type="base_red"/>
 <tile id="1502" type="door_red"/>
 <tile id="1504" type="puddle_0"><animation><frame tileid="1504" duration="220"/><frame tileid="1507" duration="220"/><frame tileid="1510" duration="220"/></animation></tile>
 <tile id="1505"><animation><frame tileid="1505" duration="220"/><frame tileid="1508" duration="220"/><frame tileid="1511" duration="220"/></animation></tile>
 <tile id="1506"><animation><frame tileid="1506" duration="220"/><frame tileid="1509" duration="220"/><frame tileid="1512" duration="220"/></animation></tile>
 <tile id="1513" type="puddle_1"><animation><frame tileid="1513" duration="220"/><frame tileid="1516" duration="220"/><frame tileid="1519" duration="220"/></animation></tile>
 <tile id="1514"><animation><frame tileid="1514" duration="220"/><frame tileid="1517" duration="220"/><frame tileid="1520" duration="220"/></animation></tile>
 <tile id="1515"><animation><frame tileid="1515" duration="220"/><frame tileid="1518" duration="220"/><frame tileid="1521" duration="220"/></animation></tile>
 <tile id="1522" type="puddle_2"><animation><frame tileid="1522" duration="220"/><frame tileid="1525" duration="220"/><frame tileid="1528" duration="220"/></animation></tile>
 <tile id="1523"><animation><frame tileid="1523" duration="220"/><frame tileid="1526" duration="220"/><frame tileid="1529" duration="220"/></animation></tile>
 <tile id="1524"><animation><frame tileid="1524" duration="220"/><frame tileid="1527" duration="220"/><frame tileid="1530" duration="220"/></animation></tile>
 <tile id="1536"><animation><frame tileid="1536" duration="220"/><frame tileid="1539" duration="220"/><frame tileid="1542" duration="220"/></animation></tile>
 <tile id="1537"><animation><frame tileid="1537" duration="220"/><frame tileid="1540" duration="220"/><frame tileid="1543" duration="220"/></animation></tile>
 <tile id="1538"><animation><frame tileid="1538" duration="220"/><frame tileid="1541" duration="220"/><frame tileid="1544" duration="220"/></animation></tile>
 <tile id="1545"><animation><frame tileid="1545" duration="220"/><frame tileid="1548" duration="220"/><frame tileid="1551" duration="220"/></animation></tile>
 <tile id="1546"><animation><frame tileid="1546" duration="220"/><frame tileid="1549" duration="220"/><frame tileid="1552" duration="220"/></animation></tile>
 <tile id="1547"><animation><frame tileid="1547" duration="220"/><frame tileid="1550" duration="220"/><frame tileid="1553" duration="220"/></animation></tile>
 <tile id="1554"><animation><frame tileid="1554" duration="220"/><frame tileid="1557" duration="220"/><frame tileid="1560" duration="220"/></animation></tile>
 <tile id="1555"><animation><frame tileid="1555" duration="220"/><frame tileid="1558" duration="220"/><frame tileid="1561" duration="220"/></animation></tile>
 <tile id="1556"><animation><frame tileid="1556" duration="220"/><frame tileid="1559" duration="220"/><frame tileid="1562" duration="220"/></animation></tile>
 <tile id="1563" type="base_brown"/>
 <tile id="1566" type="door_brown"/>
 <tile id="1568" type="base_grey"/>
 <tile id="1571" type="door_grey"/>
 <tile id="1573" type="base_sand"/>
 <tile id="1576" type="door_sand"/>
 <tile id="1578" type="base_soot"/>
 <tile id="1581" type="door_soot"/>
 <tile id="1583" type="base_teal"/>
 <tile id="1586" type="door_teal"/>
 <tile id="1588" type="shop_pawn"/>
 <tile id="1591" type="shop_blues"/>
 <tile id="1627" type="shop_liquor"/>
 <tile id="1630" type="slab_brick_2"/>
 <tile id="1631" type="slab_brick_3"/>
 <tile id="1632" type="shop_diner"/>
 <tile id="1636" type="shop_records"/>
 <tile id="1640" type="shop_hardware"/>
 <tile id="1644" type="shop_bakery"/>
 <tile id="1647" type="shop_laundry"/>
 <tile id="1651" type="shop_radio"/>
 <tile id="1655" type="shop_loans"/>
 <tile id="1658" type="slab_brick_4"/>
 <tile id="1662" type="slab_brick_5"/>
 <tile id="1663" type="slab_snowy_0"/>
 <tile id="1690" type="shop_barber"/>
 <tile id="1693" type="slab_snowy_1"/>
 <tile id="1694" type="slab_snowy_2"/>
 <tile id="1695" type="slab_snowy_3"/>
 <tile id="1696" type="shop_grill"/>
 <tile id="1700" type="shop_cinema"/>
 <tile id="1706" type="shop_bowl"/>
 <tile id="1711" type="shop_fish"/>
 <tile id="1715" type="shop_meat"/>
 <tile id="1719" type="slab_snowy_4"/>
 <tile id="1720" type="slab_snowy_5"/>
 <tile id="1721" type="slab_dock_0"/>
 <tile id="1725" type="slab_dock_1"/>
 <tile id="1726" type="slab_dock_2"/>
 <tile id="1727" type="slab_dock_3"/>
 <tile id="1751" type="shop_tools"/>
 <tile id="1755" type="shop_motel"/>
 <tile id="1759" type="slab_dock_4"/>
 <tile id="1760" type="slab_dock_5"/>
 <tile id="1761" type="kerb_w"/>
 <tile id="1763" type="kerb_e"/>
 <tile id="1765" type="lane_ew"/>
 <tile id="1768" type="middle_ew"/>
 <tile id="1770" type="zebra_ew"/>
 <tile id="1772" type="stop_ew"/>
 <tile id="1773" type="stop_ns"/>
 <tile id="1774" type="arrow_e"/>
 <tile id="1776" type="arrow_w"/>
 <tile id="1778" type="arrow_bend_e"/>
 <tile id="1780" type="arrow_bend_w"/>
 <tile id="1792" type="win_red_dark"/>
 <tile id="1795" type="win_red_dark2"/>
 <tile id="1798" type="win_red_warm"/>
 <tile id="1801" type="win_red_cool"/>
 <tile id="1804" type="cornice_red"/>
 <tile id="1807" type="win_brown_dark"/>
 <tile id="1810" type="win_brown_dark2"/>
 <tile id="1813" type="win_brown_warm"/>
 <tile id="1816" type="win_brown_cool"/>
 <tile id="1819" type="cornice_brown"/>
 <tile id="1824" type="win_grey_dark"/>
 <tile id="1827" type="win_grey_dark2"/>
 <tile id="1830" type="win_grey_warm"/>
 <tile id="1833" type="win_grey_cool"/>
 <tile id="1836" type="cornice_grey"/>
 <tile id="1839" type="win_sand_dark"/>
 <tile id="1842" type="win_sand_dark2"/>
 <tile id="1845" type="win_sand_warm"/>
 <tile id="1848" type="win_sand_cool"/>
 <tile id="1851" type="cornice_sand"/>
 <tile id="1856" type="win_soot_dark"/>
 <tile id="1859" type="win_soot_dark2"/>
 <tile id="1862" type="win_soot_warm"/>
 <tile id="1865" type="win_soot_cool"/>
 <tile id="1868" type="cornice_soot"/>
 <tile id="1871" type="win_teal_dark"/>
 <tile id="1874" type="win_teal_dark2"/>
 <tile id="1877" type="win_teal_warm"/>
 <tile id="1880" type="win_teal_cool"/>
 <tile id="1883" type="cornice_teal"/>
</tileset>
