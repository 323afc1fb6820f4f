<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="city" tilewidth="16" tileheight="16" tilecount="6272" columns="32">
 <image source="../../assets/places/city_tiles.png" width="512" height="3136"/>
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
 <tile id="768" type="roof_gravel"/>
 <tile id="773" type="roof_copper"/>
 <tile id="778" type="roof_slate"/>
 <tile id="783" type="bay_7"/>
 <tile id="784" type="bay_1"/>
 <tile id="785" type="bay_2"/>
 <tile id="786" type="bay_3"/>
 <tile id="787" type="bay_4"/>
 <tile id="788" type="bay_5"/>
 <tile id="789" type="bay_6"/>
 <tile id="790" type="top_glasshouse"/>
 <tile id="794" type="blade_hotel"/>
 <tile id="795" type="blade_rooms"/>
 <tile id="796" type="barrels"/>
 <tile id="798" type="lane_edge_ns"/>
 <tile id="847" type="buffer_w"/>
 <tile id="848" type="top_chimneys"/>
 <tile id="851" type="top_loft"/>
 <tile id="860" type="buffer_e"/>
 <tile id="861" type="switch_red"/>
 <tile id="886" type="drips_0_ew"/>
 <tile id="889" type="cover_grid"/>
 <tile id="894" type="double_ew"/>
 <tile id="911" type="snow_patch_0"/>
 <tile id="914" type="snow_patch_1"/>
 <tile id="917" type="snow_patch_2"/>
 <tile id="920" type="ragged_n"/>
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
 <tile id="1499" type="drips_1_ew"/>
 <tile id="1502" type="door_red"/>
 <tile id="1504" type="puddle_0"><animation><frame tileid="1504" duration="220"/><frame tileid="1508" duration="220"/><frame tileid="1512" duration="220"/></animation></tile>
 <tile id="1505"><animation><frame tileid="1505" duration="220"/><frame tileid="1509" duration="220"/><frame tileid="1513" duration="220"/></animation></tile>
 <tile id="1506"><animation><frame tileid="1506" duration="220"/><frame tileid="1510" duration="220"/><frame tileid="1514" duration="220"/></animation></tile>
 <tile id="1507"><animation><frame tileid="1507" duration="220"/><frame tileid="1511" duration="220"/><frame tileid="1515" duration="220"/></animation></tile>
 <tile id="1516" type="island"/>
 <tile id="1522" type="puddle_2"><animation><frame tileid="1522" duration="220"/><frame tileid="1526" duration="220"/><frame tileid="1530" duration="220"/></animation></tile>
 <tile id="1523"><animation><frame tileid="1523" duration="220"/><frame tileid="1527" duration="220"/><frame tileid="1531" duration="220"/></animation></tile>
 <tile id="1524"><animation><frame tileid="1524" duration="220"/><frame tileid="1528" duration="220"/><frame tileid="1532" duration="220"/></animation></tile>
 <tile id="1525"><animation><frame tileid="1525" duration="220"/><frame tileid="1529" duration="220"/><frame tileid="1533" duration="220"/></animation></tile>
 <tile id="1536"><animation><frame tileid="1536" duration="220"/><frame tileid="1540" duration="220"/><frame tileid="1544" duration="220"/></animation></tile>
 <tile id="1537"><animation><frame tileid="1537" duration="220"/><frame tileid="1541" duration="220"/><frame tileid="1545" duration="220"/></animation></tile>
 <tile id="1538"><animation><frame tileid="1538" duration="220"/><frame tileid="1542" duration="220"/><frame tileid="1546" duration="220"/></animation></tile>
 <tile id="1539"><animation><frame tileid="1539" duration="220"/><frame tileid="1543" duration="220"/><frame tileid="1547" duration="220"/></animation></tile>
 <tile id="1554"><animation><frame tileid="1554" duration="220"/><frame tileid="1558" duration="220"/><frame tileid="1562" duration="220"/></animation></tile>
 <tile id="1555"><animation><frame tileid="1555" duration="220"/><frame tileid="1559" duration="220"/><frame tileid="1563" duration="220"/></animation></tile>
 <tile id="1556"><animation><frame tileid="1556" duration="220"/><frame tileid="1560" duration="220"/><frame tileid="1564" duration="220"/></animation></tile>
 <tile id="1557"><animation><frame tileid="1557" duration="220"/><frame tileid="1561" duration="220"/><frame tileid="1565" duration="220"/></animation></tile>
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
 <tile id="1595" type="vault_warm"/>
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
 <tile id="1782" type="top_vent"/>
 <tile id="1791" type="verge_w"/>
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
 <tile id="1822" type="verge_e"/>
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
 <tile id="1888" type="el_station"/>
 <tile id="1900" type="deck_ew"/>
 <tile id="1906" type="deck_cross"/>
 <tile id="1912" type="deck_ns"/>
 <tile id="1983" type="manhole"/>
 <tile id="2014" type="sea_wall_e"/>
 <tile id="2104" type="parapet_w"/>
 <tile id="2105" type="parapet_e"/>
 <tile id="2106" type="switch_teal"/>
 <tile id="2107" type="mast"/>
 <tile id="2109" type="pen_ns"/>
 <tile id="2124" type="shed_roof"/>
 <tile id="2130" type="bridge_house"/>
 <tile id="2133" type="statue"/>
 <tile id="2170" type="blade_drugs"/>
 <tile id="2176" type="pond"/>
 <tile id="2184" type="el_pillar"/>
 <tile id="2185" type="top_tank"/>
 <tile id="2187" type="top_aerial"/>
 <tile id="2206" type="parked_red"/>
 <tile id="2237" type="drain"/>
 <tile id="2251" type="cover_small"/>
 <tile id="2258" type="verge_n"/>
 <tile id="2267" type="rail"/>
 <tile id="2280" type="grating"/>
 <tile id="2282" type="top_stairs"/>
 <tile id="2290" type="cattle_0"><animation><frame tileid="2290" duration="420"/><frame tileid="2296" duration="420"/></animation></tile>
 <tile id="2291"><animation><frame tileid="2291" duration="420"/><frame tileid="2297" duration="420"/></animation></tile>
 <tile id="2292"><animation><frame tileid="2292" duration="420"/><frame tileid="2298" duration="420"/></animation></tile>
 <tile id="2293"><animation><frame tileid="2293" duration="420"/><frame tileid="2299" duration="420"/></animation></tile>
 <tile id="2294"><animation><frame tileid="2294" duration="420"/><frame tileid="2300" duration="420"/></animation></tile>
 <tile id="2295"><animation><frame tileid="2295" duration="420"/><frame tileid="2301" duration="420"/></animation></tile>
 <tile id="2302" type="parked_blue"/>
 <tile id="2316" type="board_kola"/>
 <tile id="2322"><animation><frame tileid="2322" duration="420"/><frame tileid="2328" duration="420"/></animation></tile>
 <tile id="2323"><animation><frame tileid="2323" duration="420"/><frame tileid="2329" duration="420"/></animation></tile>
 <tile id="2324"><animation><frame tileid="2324" duration="420"/><frame tileid="2330" duration="420"/></animation></tile>
 <tile id="2325"><animation><frame tileid="2325" duration="420"/><frame tileid="2331" duration="420"/></animation></tile>
 <tile id="2326"><animation><frame tileid="2326" duration="420"/><frame tileid="2332" duration="420"/></animation></tile>
 <tile id="2327"><animation><frame tileid="2327" duration="420"/><frame tileid="2333" duration="420"/></animation></tile>
 <tile id="2336" type="cattle_1"><animation><frame tileid="2336" duration="420"/><frame tileid="2342" duration="420"/></animation></tile>
 <tile id="2337"><animation><frame tileid="2337" duration="420"/><frame tileid="2343" duration="420"/></animation></tile>
 <tile id="2338"><animation><frame tileid="2338" duration="420"/><frame tileid="2344" duration="420"/></animation></tile>
 <tile id="2339"><animation><frame tileid="2339" duration="420"/><frame tileid="2345" duration="420"/></animation></tile>
 <tile id="2340"><animation><frame tileid="2340" duration="420"/><frame tileid="2346" duration="420"/></animation></tile>
 <tile id="2341"><animation><frame tileid="2341" duration="420"/><frame tileid="2347" duration="420"/></animation></tile>
 <tile id="2354"><animation><frame tileid="2354" duration="420"/><frame tileid="2360" duration="420"/></animation></tile>
 <tile id="2355"><animation><frame tileid="2355" duration="420"/><frame tileid="2361" duration="420"/></animation></tile>
 <tile id="2356"><animation><frame tileid="2356" duration="420"/><frame tileid="2362" duration="420"/></animation></tile>
 <tile id="2357"><animation><frame tileid="2357" duration="420"/><frame tileid="2363" duration="420"/></animation></tile>
 <tile id="2358"><animation><frame tileid="2358" duration="420"/><frame tileid="2364" duration="420"/></animation></tile>
 <tile id="2359"><animation><frame tileid="2359" duration="420"/><frame tileid="2365" duration="420"/></animation></tile>
 <tile id="2368"><animation><frame tileid="2368" duration="420"/><frame tileid="2374" duration="420"/></animation></tile>
 <tile id="2369"><animation><frame tileid="2369" duration="420"/><frame tileid="2375" duration="420"/></animation></tile>
 <tile id="2370"><animation><frame tileid="2370" duration="420"/><frame tileid="2376" duration="420"/></animation></tile>
 <tile id="2371"><animation><frame tileid="2371" duration="420"/><frame tileid="2377" duration="420"/></animation></tile>
 <tile id="2372"><animation><frame tileid="2372" duration="420"/><frame tileid="2378" duration="420"/></animation></tile>
 <tile id="2373"><animation><frame tileid="2373" duration="420"/><frame tileid="2379" duration="420"/></animation></tile>
 <tile id="2386"><animation><frame tileid="2386" duration="420"/><frame tileid="2392" duration="420"/></animation></tile>
 <tile id="2387"><animation><frame tileid="2387" duration="420"/><frame tileid="2393" duration="420"/></animation></tile>
 <tile id="2388"><animation><frame tileid="2388" duration="420"/><frame tileid="2394" duration="420"/></animation></tile>
 <tile id="2389"><animation><frame tileid="2389" duration="420"/><frame tileid="2395" duration="420"/></animation></tile>
 <tile id="2390"><animation><frame tileid="2390" duration="420"/><frame tileid="2396" duration="420"/></animation></tile>
 <tile id="2391"><animation><frame tileid="2391" duration="420"/><frame tileid="2397" duration="420"/></animation></tile>
 <tile id="2398" type="parked_green"/>
 <tile id="2400"><animation><frame tileid="2400" duration="420"/><frame tileid="2406" duration="420"/></animation></tile>
 <tile id="2401"><animation><frame tileid="2401" duration="420"/><frame tileid="2407" duration="420"/></animation></tile>
 <tile id="2402"><animation><frame tileid="2402" duration="420"/><frame tileid="2408" duration="420"/></animation></tile>
 <tile id="2403"><animation><frame tileid="2403" duration="420"/><frame tileid="2409" duration="420"/></animation></tile>
 <tile id="2404"><animation><frame tileid="2404" duration="420"/><frame tileid="2410" duration="420"/></animation></tile>
 <tile id="2405"><animation><frame tileid="2405" duration="420"/><frame tileid="2411" duration="420"/></animation></tile>
 <tile id="2412" type="shine_red"><animation><frame tileid="2412" duration="170"/><frame tileid="2415" duration="170"/><frame tileid="2418" duration="170"/></animation></tile>
 <tile id="2413"><animation><frame tileid="2413" duration="170"/><frame tileid="2416" duration="170"/><frame tileid="2419" duration="170"/></animation></tile>
 <tile id="2414"><animation><frame tileid="2414" duration="170"/><frame tileid="2417" duration="170"/><frame tileid="2420" duration="170"/></animation></tile>
 <tile id="2421" type="shine_blue"><animation><frame tileid="2421" duration="170"/><frame tileid="2424" duration="170"/><frame tileid="2427" duration="170"/></animation></tile>
 <tile id="2422"><animation><frame tileid="2422" duration="170"/><frame tileid="2425" duration="170"/><frame tileid="2428" duration="170"/></animation></tile>
 <tile id="2423"><animation><frame tileid="2423" duration="170"/><frame tileid="2426" duration="170"/><frame tileid="2429" duration="170"/></animation></tile>
 <tile id="2432"><animation><frame tileid="2432" duration="420"/><frame tileid="2438" duration="420"/></animation></tile>
 <tile id="2433"><animation><frame tileid="2433" duration="420"/><frame tileid="2439" duration="420"/></animation></tile>
 <tile id="2434"><animation><frame tileid="2434" duration="420"/><frame tileid="2440" duration="420"/></animation></tile>
 <tile id="2435"><animation><frame tileid="2435" duration="420"/><frame tileid="2441" duration="420"/></animation></tile>
 <tile id="2436"><animation><frame tileid="2436" duration="420"/><frame tileid="2442" duration="420"/></animation></tile>
 <tile id="2437"><animation><frame tileid="2437" duration="420"/><frame tileid="2443" duration="420"/></animation></tile>
 <tile id="2444"><animation><frame tileid="2444" duration="170"/><frame tileid="2447" duration="170"/><frame tileid="2450" duration="170"/></animation></tile>
 <tile id="2445"><animation><frame tileid="2445" duration="170"/><frame tileid="2448" duration="170"/><frame tileid="2451" duration="170"/></animation></tile>
 <tile id="2446"><animation><frame tileid="2446" duration="170"/><frame tileid="2449" duration="170"/><frame tileid="2452" duration="170"/></animation></tile>
 <tile id="2453"><animation><frame tileid="2453" duration="170"/><frame tileid="2456" duration="170"/><frame tileid="2459" duration="170"/></animation></tile>
 <tile id="2454"><animation><frame tileid="2454" duration="170"/><frame tileid="2457" duration="170"/><frame tileid="2460" duration="170"/></animation></tile>
 <tile id="2455"><animation><frame tileid="2455" duration="170"/><frame tileid="2458" duration="170"/><frame tileid="2461" duration="170"/></animation></tile>
 <tile id="2464" type="shine_neon"><animation><frame tileid="2464" duration="170"/><frame tileid="2467" duration="170"/><frame tileid="2470" duration="170"/></animation></tile>
 <tile id="2465"><animation><frame tileid="2465" duration="170"/><frame tileid="2468" duration="170"/><frame tileid="2471" duration="170"/></animation></tile>
 <tile id="2466"><animation><frame tileid="2466" duration="170"/><frame tileid="2469" duration="170"/><frame tileid="2472" duration="170"/></animation></tile>
 <tile id="2473" type="heap_0"/>
 <tile id="2476"><animation><frame tileid="2476" duration="170"/><frame tileid="2479" duration="170"/><frame tileid="2482" duration="170"/></animation></tile>
 <tile id="2477"><animation><frame tileid="2477" duration="170"/><frame tileid="2480" duration="170"/><frame tileid="2483" duration="170"/></animation></tile>
 <tile id="2478"><animation><frame tileid="2478" duration="170"/><frame tileid="2481" duration="170"/><frame tileid="2484" duration="170"/></animation></tile>
 <tile id="2485"><animation><frame tileid="2485" duration="170"/><frame tileid="2488" duration="170"/><frame tileid="2491" duration="170"/></animation></tile>
 <tile id="2486"><animation><frame tileid="2486" duration="170"/><frame tileid="2489" duration="170"/><frame tileid="2492" duration="170"/></animation></tile>
 <tile id="2487"><animation><frame tileid="2487" duration="170"/><frame tileid="2490" duration="170"/><frame tileid="2493" duration="170"/></animation></tile>
 <tile id="2494" type="parked_tan"/>
 <tile id="2496"><animation><frame tileid="2496" duration="170"/><frame tileid="2499" duration="170"/><frame tileid="2502" duration="170"/></animation></tile>
 <tile id="2497"><animation><frame tileid="2497" duration="170"/><frame tileid="2500" duration="170"/><frame tileid="2503" duration="170"/></animation></tile>
 <tile id="2498"><animation><frame tileid="2498" duration="170"/><frame tileid="2501" duration="170"/><frame tileid="2504" duration="170"/></animation></tile>
 <tile id="2508"><animation><frame tileid="2508" duration="170"/><frame tileid="2511" duration="170"/><frame tileid="2514" duration="170"/></animation></tile>
 <tile id="2509"><animation><frame tileid="2509" duration="170"/><frame tileid="2512" duration="170"/><frame tileid="2515" duration="170"/></animation></tile>
 <tile id="2510"><animation><frame tileid="2510" duration="170"/><frame tileid="2513" duration="170"/><frame tileid="2516" duration="170"/></animation></tile>
 <tile id="2517"><animation><frame tileid="2517" duration="170"/><frame tileid="2520" duration="170"/><frame tileid="2523" duration="170"/></animation></tile>
 <tile id="2518"><animation><frame tileid="2518" duration="170"/><frame tileid="2521" duration="170"/><frame tileid="2524" duration="170"/></animation></tile>
 <tile id="2519"><animation><frame tileid="2519" duration="170"/><frame tileid="2522" duration="170"/><frame tileid="2525" duration="170"/></animation></tile>
 <tile id="2528"><animation><frame tileid="2528" duration="170"/><frame tileid="2531" duration="170"/><frame tileid="2534" duration="170"/></animation></tile>
 <tile id="2529"><animation><frame tileid="2529" duration="170"/><frame tileid="2532" duration="170"/><frame tileid="2535" duration="170"/></animation></tile>
 <tile id="2530"><animation><frame tileid="2530" duration="170"/><frame tileid="2533" duration="170"/><frame tileid="2536" duration="170"/></animation></tile>
 <tile id="2537" type="shine_brass"><animation><frame tileid="2537" duration="170"/><frame tileid="2540" duration="170"/><frame tileid="2543" duration="170"/></animation></tile>
 <tile id="2538"><animation><frame tileid="2538" duration="170"/><frame tileid="2541" duration="170"/><frame tileid="2544" duration="170"/></animation></tile>
 <tile id="2539"><animation><frame tileid="2539" duration="170"/><frame tileid="2542" duration="170"/><frame tileid="2545" duration="170"/></animation></tile>
 <tile id="2546" type="shine_teal"><animation><frame tileid="2546" duration="170"/><frame tileid="2549" duration="170"/><frame tileid="2552" duration="170"/></animation></tile>
 <tile id="2547"><animation><frame tileid="2547" duration="170"/><frame tileid="2550" duration="170"/><frame tileid="2553" duration="170"/></animation></tile>
 <tile id="2548"><animation><frame tileid="2548" duration="170"/><frame tileid="2551" duration="170"/><frame tileid="2554" duration="170"/></animation></tile>
 <tile id="2555" type="crates"/>
 <tile id="2560"><animation><frame tileid="2560" duration="170"/><frame tileid="2563" duration="170"/><frame tileid="2566" duration="170"/></animation></tile>
 <tile id="2561"><animation><frame tileid="2561" duration="170"/><frame tileid="2564" duration="170"/><frame tileid="2567" duration="170"/></animation></tile>
 <tile id="2562"><animation><frame tileid="2562" duration="170"/><frame tileid="2565" duration="170"/><frame tileid="2568" duration="170"/></animation></tile>
 <tile id="2569"><animation><frame tileid="2569" duration="170"/><frame tileid="2572" duration="170"/><frame tileid="2575" duration="170"/></animation></tile>
 <tile id="2570"><animation><frame tileid="2570" duration="170"/><frame tileid="2573" duration="170"/><frame tileid="2576" duration="170"/></animation></tile>
 <tile id="2571"><animation><frame tileid="2571" duration="170"/><frame tileid="2574" duration="170"/><frame tileid="2577" duration="170"/></animation></tile>
 <tile id="2578"><animation><frame tileid="2578" duration="170"/><frame tileid="2581" duration="170"/><frame tileid="2584" duration="170"/></animation></tile>
 <tile id="2579"><animation><frame tileid="2579" duration="170"/><frame tileid="2582" duration="170"/><frame tileid="2585" duration="170"/></animation></tile>
 <tile id="2580"><animation><frame tileid="2580" duration="170"/><frame tileid="2583" duration="170"/><frame tileid="2586" duration="170"/></animation></tile>
 <tile id="2590" type="fir_0"/>
 <tile id="2592" type="shine_green"><animation><frame tileid="2592" duration="170"/><frame tileid="2595" duration="170"/><frame tileid="2598" duration="170"/></animation></tile>
 <tile id="2593"><animation><frame tileid="2593" duration="170"/><frame tileid="2596" duration="170"/><frame tileid="2599" duration="170"/></animation></tile>
 <tile id="2594"><animation><frame tileid="2594" duration="170"/><frame tileid="2597" duration="170"/><frame tileid="2600" duration="170"/></animation></tile>
 <tile id="2601"><animation><frame tileid="2601" duration="170"/><frame tileid="2604" duration="170"/><frame tileid="2607" duration="170"/></animation></tile>
 <tile id="2602"><animation><frame tileid="2602" duration="170"/><frame tileid="2605" duration="170"/><frame tileid="2608" duration="170"/></animation></tile>
 <tile id="2603"><animation><frame tileid="2603" duration="170"/><frame tileid="2606" duration="170"/><frame tileid="2609" duration="170"/></animation></tile>
 <tile id="2610"><animation><frame tileid="2610" duration="170"/><frame tileid="2613" duration="170"/><frame tileid="2616" duration="170"/></animation></tile>
 <tile id="2611"><animation><frame tileid="2611" duration="170"/><frame tileid="2614" duration="170"/><frame tileid="2617" duration="170"/></animation></tile>
 <tile id="2612"><animation><frame tileid="2612" duration="170"/><frame tileid="2615" duration="170"/><frame tileid="2618" duration="170"/></animation></tile>
 <tile id="2624"><animation><frame tileid="2624" duration="170"/><frame tileid="2627" duration="170"/><frame tileid="2630" duration="170"/></animation></tile>
 <tile id="2625"><animation><frame tileid="2625" duration="170"/><frame tileid="2628" duration="170"/><frame tileid="2631" duration="170"/></animation></tile>
 <tile id="2626"><animation><frame tileid="2626" duration="170"/><frame tileid="2629" duration="170"/><frame tileid="2632" duration="170"/></animation></tile>
 <tile id="2633"><animation><frame tileid="2633" duration="170"/><frame tileid="2636" duration="170"/><frame tileid="2639" duration="170"/></animation></tile>
 <tile id="2634"><animation><frame tileid="2634" duration="170"/><frame tileid="2637" duration="170"/><frame tileid="2640" duration="170"/></animation></tile>
 <tile id="2635"><animation><frame tileid="2635" duration="170"/><frame tileid="2638" duration="170"/><frame tileid="2641" duration="170"/></animation></tile>
 <tile id="2642"><animation><frame tileid="2642" duration="170"/><frame tileid="2645" duration="170"/><frame tileid="2648" duration="170"/></animation></tile>
 <tile id="2643"><animation><frame tileid="2643" duration="170"/><frame tileid="2646" duration="170"/><frame tileid="2649" duration="170"/></animation></tile>
 <tile id="2644"><animation><frame tileid="2644" duration="170"/><frame tileid="2647" duration="170"/><frame tileid="2650" duration="170"/></animation></tile>
 <tile id="2651" type="signal_hut"/>
 <tile id="2656"><animation><frame tileid="2656" duration="170"/><frame tileid="2659" duration="170"/><frame tileid="2662" duration="170"/></animation></tile>
 <tile id="2657"><animation><frame tileid="2657" duration="170"/><frame tileid="2660" duration="170"/><frame tileid="2663" duration="170"/></animation></tile>
 <tile id="2658"><animation><frame tileid="2658" duration="170"/><frame tileid="2661" duration="170"/><frame tileid="2664" duration="170"/></animation></tile>
 <tile id="2665" type="shine_stone"><animation><frame tileid="2665" duration="170"/><frame tileid="2668" duration="170"/><frame tileid="2671" duration="170"/></animation></tile>
 <tile id="2666"><animation><frame tileid="2666" duration="170"/><frame tileid="2669" duration="170"/><frame tileid="2672" duration="170"/></animation></tile>
 <tile id="2667"><animation><frame tileid="2667" duration="170"/><frame tileid="2670" duration="170"/><frame tileid="2673" duration="170"/></animation></tile>
 <tile id="2674" type="shine_ink"><animation><frame tileid="2674" duration="170"/><frame tileid="2677" duration="170"/><frame tileid="2680" duration="170"/></animation></tile>
 <tile id="2675"><animation><frame tileid="2675" duration="170"/><frame tileid="2678" duration="170"/><frame tileid="2681" duration="170"/></animation></tile>
 <tile id="2676"><animation><frame tileid="2676" duration="170"/><frame tileid="2679" duration="170"/><frame tileid="2682" duration="170"/></animation></tile>
 <tile id="2686" type="top_cooler"/>
 <tile id="2688"><animation><frame tileid="2688" duration="170"/><frame tileid="2691" duration="170"/><frame tileid="2694" duration="170"/></animation></tile>
 <tile id="2689"><animation><frame tileid="2689" duration="170"/><frame tileid="2692" duration="170"/><frame tileid="2695" duration="170"/></animation></tile>
 <tile id="2690"><animation><frame tileid="2690" duration="170"/><frame tileid="2693" duration="170"/><frame tileid="2696" duration="170"/></animation></tile>
 <tile id="2697"><animation><frame tileid="2697" duration="170"/><frame tileid="2700" duration="170"/><frame tileid="2703" duration="170"/></animation></tile>
 <tile id="2698"><animation><frame tileid="2698" duration="170"/><frame tileid="2701" duration="170"/><frame tileid="2704" duration="170"/></animation></tile>
 <tile id="2699"><animation><frame tileid="2699" duration="170"/><frame tileid="2702" duration="170"/><frame tileid="2705" duration="170"/></animation></tile>
 <tile id="2706"><animation><frame tileid="2706" duration="170"/><frame tileid="2709" duration="170"/><frame tileid="2712" duration="170"/></animation></tile>
 <tile id="2707"><animation><frame tileid="2707" duration="170"/><frame tileid="2710" duration="170"/><frame tileid="2713" duration="170"/></animation></tile>
 <tile id="2708"><animation><frame tileid="2708" duration="170"/><frame tileid="2711" duration="170"/><frame tileid="2714" duration="170"/></animation></tile>
 <tile id="2719" type="blade_bar"/>
 <tile id="2720" type="barge_coal"/>
 <tile id="2729"><animation><frame tileid="2729" duration="170"/><frame tileid="2732" duration="170"/><frame tileid="2735" duration="170"/></animation></tile>
 <tile id="2730"><animation><frame tileid="2730" duration="170"/><frame tileid="2733" duration="170"/><frame tileid="2736" duration="170"/></animation></tile>
 <tile id="2731"><animation><frame tileid="2731" duration="170"/><frame tileid="2734" duration="170"/><frame tileid="2737" duration="170"/></animation></tile>
 <tile id="2738"><animation><frame tileid="2738" duration="170"/><frame tileid="2741" duration="170"/><frame tileid="2744" duration="170"/></animation></tile>
 <tile id="2739"><animation><frame tileid="2739" duration="170"/><frame tileid="2742" duration="170"/><frame tileid="2745" duration="170"/></animation></tile>
 <tile id="2740"><animation><frame tileid="2740" duration="170"/><frame tileid="2743" duration="170"/><frame tileid="2746" duration="170"/></animation></tile>
 <tile id="2747" type="stain_0"/>
 <tile id="2761"><animation><frame tileid="2761" duration="170"/><frame tileid="2764" duration="170"/><frame tileid="2767" duration="170"/></animation></tile>
 <tile id="2762"><animation><frame tileid="2762" duration="170"/><frame tileid="2765" duration="170"/><frame tileid="2768" duration="170"/></animation></tile>
 <tile id="2763"><animation><frame tileid="2763" duration="170"/><frame tileid="2766" duration="170"/><frame tileid="2769" duration="170"/></animation></tile>
 <tile id="2770"><animation><frame tileid="2770" duration="170"/><frame tileid="2773" duration="170"/><frame tileid="2776" duration="170"/></animation></tile>
 <tile id="2771"><animation><frame tileid="2771" duration="170"/><frame tileid="2774" duration="170"/><frame tileid="2777" duration="170"/></animation></tile>
 <tile id="2772"><animation><frame tileid="2772" duration="170"/><frame tileid="2775" duration="170"/><frame tileid="2778" duration="170"/></animation></tile>
 <tile id="2793" type="barge_sand"/>
 <tile id="2802" type="barge_scrap"/>
 <tile id="2816" type="board_tyres"/>
 <tile id="2822" type="heap_1"/>
 <tile id="2843" type="top_pipes"/>
 <tile id="2846" type="fir_1"/>
 <tile id="2886" type="board_soap"/>
 <tile id="2892" type="board_beer"/>
 <tile id="2898" type="board_radio"/>
 <tile id="2904" type="board_bank"/>
 <tile id="2912" type="sea_wall"/>
 <tile id="2942" type="relay_red"/>
 <tile id="2976" type="wagon_box_red"/>
 <tile id="2983" type="wagon_box_green"/>
 <tile id="2990" type="wagon_box_blue"/>
 <tile id="2997" type="wagon_box_rust"/>
 <tile id="3004" type="stain_1"/>
 <tile id="3072" type="wagon_tank"/>
 <tile id="3079" type="wagon_coal"/>
 <tile id="3086" type="loco"/>
 <tile id="3094" type="stain_2"/>
 <tile id="3098" type="hatch"/>
 <tile id="3168" type="stall_red"/>
 <tile id="3172" type="stall_blue"/>
 <tile id="3176" type="stall_green"/>
 <tile id="3180" type="stall_gold"/>
 <tile id="3184" type="bare_tree_0"/>
 <tile id="3187" type="bare_tree_1"/>
 <tile id="3190" type="bare_tree_2"/>
 <tile id="3193" type="coach_red"/>
 <tile id="3264" type="coach_teal"/>
 <tile id="3271" type="quay_n"/>
 <tile id="3277" type="trench_1_ew"/>
 <tile id="3280" type="verge_s"/>
 <tile id="3286" type="quay_s"/>
 <tile id="3292" type="top_skylight"/>
 <tile id="3312" type="pen_ew"/>
 <tile id="3316" type="wire_lamps"/>
 <tile id="3322" type="trough"/>
 <tile id="3326" type="hall_letters"/>
 <tile id="3335" type="bus_stop"/>
 <tile id="3341" type="hall_roof"/>
 <tile id="3347" type="hall_canopy"/>
 <tile id="3352" type="hall_front"/>
 <tile id="3360" type="hall_sign"/>
 <tile id="3424" type="semaphore"/>
 <tile id="3430" type="ragged_w"/>
 <tile id="3431" type="ragged_e"/>
 <tile id="3432" type="roof_rust"/>
 <tile id="3512" type="roof_snow"/>
 <tile id="3517" type="blade_jazz"/>
 <tile id="3533" type="roof_pale"/>
 <tile id="3538" type="base_red"/>
 <tile id="3541" type="base_brown"/>
 <tile id="3592" type="vault_cold"/>
 <tile id="3594" type="flaps"/>
 <tile id="3596" type="blade_eats"/>
 <tile id="3602" type="ragged_s"/>
 <tile id="3613" type="blade_pool"/>
 <tile id="3616" type="puddle_1"><animation><frame tileid="3616" duration="220"/><frame tileid="3620" duration="220"/><frame tileid="3624" duration="220"/></animation></tile>
 <tile id="3617"><animation><frame tileid="3617" duration="220"/><frame tileid="3621" duration="220"/><frame tileid="3625" duration="220"/></animation></tile>
 <tile id="3618"><animation><frame tileid="3618" duration="220"/><frame tileid="3622" duration="220"/><frame tileid="3626" duration="220"/></animation></tile>
 <tile id="3619"><animation><frame tileid="3619" duration="220"/><frame tileid="3623" duration="220"/><frame tileid="3627" duration="220"/></animation></tile>
 <tile id="3634" type="rut_ns"/>
 <tile id="3636" type="sleepers"/>
 <tile id="3648"><animation><frame tileid="3648" duration="220"/><frame tileid="3652" duration="220"/><frame tileid="3656" duration="220"/></animation></tile>
 <tile id="3649"><animation><frame tileid="3649" duration="220"/><frame tileid="3653" duration="220"/><frame tileid="3657" duration="220"/></animation></tile>
 <tile id="3650"><animation><frame tileid="3650" duration="220"/><frame tileid="3654" duration="220"/><frame tileid="3658" duration="220"/></animation></tile>
 <tile id="3651"><animation><frame tileid="3651" duration="220"/><frame tileid="3655" duration="220"/><frame tileid="3659" duration="220"/></animation></tile>
 <tile id="3672" type="top_boards"/>
 <tile id="3680" type="grass"/>
 <tile id="3696" type="blade_film"/>
 <tile id="3697" type="edge_yellow"/>
 <tile id="3700" type="rut_ew"/>
 <tile id="3764" type="top_laundry"/>
 <tile id="3768" type="top_felt"/>
 <tile id="3772" type="top_drift_0"/>
 <tile id="3792" type="drips_0_ns"/>
 <tile id="3828" type="top_drift_1"/>
 <tile id="3836" type="top_drift_2"/>
 <tile id="3864" type="litter_0"/>
 <tile id="3866" type="litter_1"/>
 <tile id="3888" type="relay_teal"/>
 <tile id="3892" type="sheet_ice_0"/>
 <tile id="3898" type="sheet_ice_1"/>
 <tile id="3952" type="trench_2_ew"/>
 <tile id="3988" type="bollards"/>
 <tile id="3994" type="lane_dash"/>
 <tile id="4016" type="cinder"/>
 <tile id="4064" type="snow"/>
 <tile id="4076" type="freight_0"/>
 <tile id="4140" type="freight_1"/>
 <tile id="4204" type="road_bus"/>
 <tile id="4268" type="turn_wide_nw"/>
 <tile id="4384" type="quay_setts"/>
 <tile id="4392" type="crane_rail"/>
 <tile id="4398" type="crane"/>
 <tile id="4405" type="tug"/>
 <tile id="4412" type="snowed_red"/>
 <tile id="4414" type="trench_0_ns"/>
 <tile id="4456" type="shelter_0"/>
 <tile id="4501" type="barge_boxes_0"/>
 <tile id="4553" type="turn_wide_ne"/>
 <tile id="4557" type="drips_1_ns"/>
 <tile id="4576" type="barge_boxes_1"/>
 <tile id="4597" type="lighthouse"/>
 <tile id="4603" type="canopy_spill"/>
 <tile id="4606" type="sealed_0_ns"/>
 <tile id="4672" type="ore_ship"/>
 <tile id="4688" type="turn_wide_sw"/>
 <tile id="4692" type="bales_ns"/>
 <tile id="4795" type="skip"/>
 <tile id="4798" type="sealed_1_ns"/>
 <tile id="4800" type="shelter_1"/>
 <tile id="4806" type="shelter_2"/>
 <tile id="4812" type="slush_0"/>
 <tile id="4818" type="litter_2"/>
 <tile id="4844" type="steam"><animation><frame tileid="4844" duration="110"/><frame tileid="4846" duration="110"/><frame tileid="4848" duration="110"/><frame tileid="4850" duration="110"/><frame tileid="4852" duration="110"/><frame tileid="4854" duration="110"/></animation></tile>
 <tile id="4845"><animation><frame tileid="4845" duration="110"/><frame tileid="4847" duration="110"/><frame tileid="4849" duration="110"/><frame tileid="4851" duration="110"/><frame tileid="4853" duration="110"/><frame tileid="4855" duration="110"/></animation></tile>
 <tile id="4856" type="road_ns"/>
 <tile id="4876"><animation><frame tileid="4876" duration="110"/><frame tileid="4878" duration="110"/><frame tileid="4880" duration="110"/><frame tileid="4882" duration="110"/><frame tileid="4884" duration="110"/><frame tileid="4886" duration="110"/></animation></tile>
 <tile id="4877"><animation><frame tileid="4877" duration="110"/><frame tileid="4879" duration="110"/><frame tileid="4881" duration="110"/><frame tileid="4883" duration="110"/><frame tileid="4885" duration="110"/><frame tileid="4887" duration="110"/></animation></tile>
 <tile id="4896" type="mosaic"/>
 <tile id="4906" type="trench_2_ns"/>
 <tile id="4908"><animation><frame tileid="4908" duration="110"/><frame tileid="4910" duration="110"/><frame tileid="4912" duration="110"/><frame tileid="4914" duration="110"/><frame tileid="4916" duration="110"/><frame tileid="4918" duration="110"/></animation></tile>
 <tile id="4909"><animation><frame tileid="4909" duration="110"/><frame tileid="4911" duration="110"/><frame tileid="4913" duration="110"/><frame tileid="4915" duration="110"/><frame tileid="4917" duration="110"/><frame tileid="4919" duration="110"/></animation></tile>
 <tile id="4940"><animation><frame tileid="4940" duration="110"/><frame tileid="4942" duration="110"/><frame tileid="4944" duration="110"/><frame tileid="4946" duration="110"/><frame tileid="4948" duration="110"/><frame tileid="4950" duration="110"/></animation></tile>
 <tile id="4941"><animation><frame tileid="4941" duration="110"/><frame tileid="4943" duration="110"/><frame tileid="4945" duration="110"/><frame tileid="4947" duration="110"/><frame tileid="4949" duration="110"/><frame tileid="4951" duration="110"/></animation></tile>
 <tile id="4970" type="turn_nw"/>
 <tile id="4976" type="turn_ne"/>
 <tile id="4982" type="skid_ns"/>
 <tile id="4990" type="snowed_teal"/>
 <tile id="5086" type="pallets"/>
 <tile id="5150" type="tyres"/>
 <tile id="5152" type="turn_sw"/>
 <tile id="5158" type="turn_se"/>
 <tile id="5164" type="turn_wide_se"/>
 <tile id="5168" type="bay_back_bare"/>
 <tile id="5171" type="bay_back_oil"/>
 <tile id="5174" type="top_hatch"/>
 <tile id="5214" type="wing_nw"/>
 <tile id="5292" type="word_park"/>
 <tile id="5299" type="word_exit"/>
 <tile id="5344" type="road_ew"/>
 <tile id="5536" type="bay_back_dry"/>
 <tile id="5539" type="bay_back_slush"/>
 <tile id="5542" type="top_mast"/>
 <tile id="5545" type="sheen_0_ew"/>
 <tile id="5551" type="sheen_1_ew"/>
 <tile id="5557" type="sheen_2_ew"/>
 <tile id="5563" type="top_duct"/>
 <tile id="5641" type="bay_north_bare"/>
 <tile id="5644" type="bay_south_bare"/>
 <tile id="5647" type="bay_north_oil"/>
 <tile id="5650" type="bay_south_oil"/>
 <tile id="5653" type="bay_north_dry"/>
 <tile id="5656" type="bay_south_dry"/>
 <tile id="5659" type="bay_north_slush"/>
 <tile id="5664" type="bay_south_slush"/>
 <tile id="5667" type="trench_0_ew"/>
 <tile id="5731" type="sealed_0_ew"/>
 <tile id="5737" type="sealed_1_ew"/>
 <tile id="5743" type="skid_ew"/>
 <tile id="5749" type="old_sleepers"/>
 <tile id="5753" type="top_damp"/>
 <tile id="5757" type="weeds"/>
 <tile id="5792" type="prints_0"/>
 <tile id="5796" type="prints_1"/>
 <tile id="5800" type="slush_1"/>
 <tile id="5806" type="floods"/>
 <tile id="5812" type="old_rails"/>
 <tile id="5818" type="wing_ne"/>
 <tile id="5820" type="wing_sw"/>
 <tile id="5822" type="wing_se"/>
 <tile id="5832" type="wing_wide"/>
 <tile id="5837" type="bales_ew"/>
 <tile id="5841" type="tavern_nw"/>
 <tile id="5856" type="tavern_ne"/>
 <tile id="5859" type="tavern_sw"/>
 <tile id="5933" type="tavern_se"/>
</tileset>
