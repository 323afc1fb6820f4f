<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="bath" tilewidth="16" tileheight="16" tilecount="1600" columns="32">
 <image source="../../assets/places/bath_tiles.png" width="512" height="800"/>
 <tile id="1" type="changing_wall"/>
 <tile id="5" type="changing_pilaster"/>
 <tile id="7" type="steam_wall"/>
 <tile id="11" type="stone_wall"/>
 <tile id="15" type="stone_vault"/>
 <tile id="25" type="grand_wall"/>
 <tile id="29" type="grand_pilaster"/>
 <tile id="31" type="hall_wall_end"/>
 <tile id="32" type="pool_side"/>
 <tile id="128" type="plunge_side"/>
 <tile id="223" type="hall_rail"/>
 <tile id="224" type="hall_post"/>
 <tile id="287" type="pool_ladder"/>
 <tile id="288" type="joint_dark"/>
 <tile id="320" type="steam_post"/>
 <tile id="351" type="steam_drop"/>
 <tile id="352" type="hall_corbel"/>
 <tile id="384" type="hall_great_arch"/>
 <tile id="411" type="hall_lion_column"/>
 <tile id="413" type="grand_drape"/>
 <tile id="667" type="joint_wall_foot"/>
 <tile id="670" type="changing_lockers"/>
 <tile id="672" type="stone_hearth"><animation><frame tileid="672" duration="110"/><frame tileid="680" duration="110"/><frame tileid="688" duration="110"/></animation></tile>
 <tile id="673"><animation><frame tileid="673" duration="110"/><frame tileid="681" duration="110"/><frame tileid="689" duration="110"/></animation></tile>
 <tile id="674"><animation><frame tileid="674" duration="110"/><frame tileid="682" duration="110"/><frame tileid="690" duration="110"/></animation></tile>
 <tile id="675"><animation><frame tileid="675" duration="110"/><frame tileid="683" duration="110"/><frame tileid="691" duration="110"/></animation></tile>
 <tile id="676"><animation><frame tileid="676" duration="110"/><frame tileid="684" duration="110"/><frame tileid="692" duration="110"/></animation></tile>
 <tile id="677"><animation><frame tileid="677" duration="110"/><frame tileid="685" duration="110"/><frame tileid="693" duration="110"/></animation></tile>
 <tile id="678"><animation><frame tileid="678" duration="110"/><frame tileid="686" duration="110"/><frame tileid="694" duration="110"/></animation></tile>
 <tile id="679"><animation><frame tileid="679" duration="110"/><frame tileid="687" duration="110"/><frame tileid="695" duration="110"/></animation></tile>
 <tile id="696" type="grand_window"/>
 <tile id="704"><animation><frame tileid="704" duration="110"/><frame tileid="712" duration="110"/><frame tileid="720" duration="110"/></animation></tile>
 <tile id="705"><animation><frame tileid="705" duration="110"/><frame tileid="713" duration="110"/><frame tileid="721" duration="110"/></animation></tile>
 <tile id="706"><animation><frame tileid="706" duration="110"/><frame tileid="714" duration="110"/><frame tileid="722" duration="110"/></animation></tile>
 <tile id="707"><animation><frame tileid="707" duration="110"/><frame tileid="715" duration="110"/><frame tileid="723" duration="110"/></animation></tile>
 <tile id="708"><animation><frame tileid="708" duration="110"/><frame tileid="716" duration="110"/><frame tileid="724" duration="110"/></animation></tile>
 <tile id="709"><animation><frame tileid="709" duration="110"/><frame tileid="717" duration="110"/><frame tileid="725" duration="110"/></animation></tile>
 <tile id="710"><animation><frame tileid="710" duration="110"/><frame tileid="718" duration="110"/><frame tileid="726" duration="110"/></animation></tile>
 <tile id="711"><animation><frame tileid="711" duration="110"/><frame tileid="719" duration="110"/><frame tileid="727" duration="110"/></animation></tile>
 <tile id="736"><animation><frame tileid="736" duration="110"/><frame tileid="744" duration="110"/><frame tileid="752" duration="110"/></animation></tile>
 <tile id="737"><animation><frame tileid="737" duration="110"/><frame tileid="745" duration="110"/><frame tileid="753" duration="110"/></animation></tile>
 <tile id="738"><animation><frame tileid="738" duration="110"/><frame tileid="746" duration="110"/><frame tileid="754" duration="110"/></animation></tile>
 <tile id="739"><animation><frame tileid="739" duration="110"/><frame tileid="747" duration="110"/><frame tileid="755" duration="110"/></animation></tile>
 <tile id="740"><animation><frame tileid="740" duration="110"/><frame tileid="748" duration="110"/><frame tileid="756" duration="110"/></animation></tile>
 <tile id="741"><animation><frame tileid="741" duration="110"/><frame tileid="749" duration="110"/><frame tileid="757" duration="110"/></animation></tile>
 <tile id="742"><animation><frame tileid="742" duration="110"/><frame tileid="750" duration="110"/><frame tileid="758" duration="110"/></animation></tile>
 <tile id="743"><animation><frame tileid="743" duration="110"/><frame tileid="751" duration="110"/><frame tileid="759" duration="110"/></animation></tile>
 <tile id="768"><animation><frame tileid="768" duration="110"/><frame tileid="776" duration="110"/><frame tileid="784" duration="110"/></animation></tile>
 <tile id="769"><animation><frame tileid="769" duration="110"/><frame tileid="777" duration="110"/><frame tileid="785" duration="110"/></animation></tile>
 <tile id="770"><animation><frame tileid="770" duration="110"/><frame tileid="778" duration="110"/><frame tileid="786" duration="110"/></animation></tile>
 <tile id="771"><animation><frame tileid="771" duration="110"/><frame tileid="779" duration="110"/><frame tileid="787" duration="110"/></animation></tile>
 <tile id="772"><animation><frame tileid="772" duration="110"/><frame tileid="780" duration="110"/><frame tileid="788" duration="110"/></animation></tile>
 <tile id="773"><animation><frame tileid="773" duration="110"/><frame tileid="781" duration="110"/><frame tileid="789" duration="110"/></animation></tile>
 <tile id="774"><animation><frame tileid="774" duration="110"/><frame tileid="782" duration="110"/><frame tileid="790" duration="110"/></animation></tile>
 <tile id="775"><animation><frame tileid="775" duration="110"/><frame tileid="783" duration="110"/><frame tileid="791" duration="110"/></animation></tile>
 <tile id="800"><animation><frame tileid="800" duration="110"/><frame tileid="808" duration="110"/><frame tileid="816" duration="110"/></animation></tile>
 <tile id="801"><animation><frame tileid="801" duration="110"/><frame tileid="809" duration="110"/><frame tileid="817" duration="110"/></animation></tile>
 <tile id="802"><animation><frame tileid="802" duration="110"/><frame tileid="810" duration="110"/><frame tileid="818" duration="110"/></animation></tile>
 <tile id="803"><animation><frame tileid="803" duration="110"/><frame tileid="811" duration="110"/><frame tileid="819" duration="110"/></animation></tile>
 <tile id="804"><animation><frame tileid="804" duration="110"/><frame tileid="812" duration="110"/><frame tileid="820" duration="110"/></animation></tile>
 <tile id="805"><animation><frame tileid="805" duration="110"/><frame tileid="813" duration="110"/><frame tileid="821" duration="110"/></animation></tile>
 <tile id="806"><animation><frame tileid="806" duration="110"/><frame tileid="814" duration="110"/><frame tileid="822" duration="110"/></animation></tile>
 <tile id="807"><animation><frame tileid="807" duration="110"/><frame tileid="815" duration="110"/><frame tileid="823" duration="110"/></animation></tile>
 <tile id="830" type="joint_wall"/>
 <tile id="832"><animation><frame tileid="832" duration="110"/><frame tileid="840" duration="110"/><frame tileid="848" duration="110"/></animation></tile>
 <tile id="833"><animation><frame tileid="833" duration="110"/><frame tileid="841" duration="110"/><frame tileid="849" duration="110"/></animation></tile>
 <tile id="834"><animation><frame tileid="834" duration="110"/><frame tileid="842" duration="110"/><frame tileid="850" duration="110"/></animation></tile>
 <tile id="835"><animation><frame tileid="835" duration="110"/><frame tileid="843" duration="110"/><frame tileid="851" duration="110"/></animation></tile>
 <tile id="836"><animation><frame tileid="836" duration="110"/><frame tileid="844" duration="110"/><frame tileid="852" duration="110"/></animation></tile>
 <tile id="837"><animation><frame tileid="837" duration="110"/><frame tileid="845" duration="110"/><frame tileid="853" duration="110"/></animation></tile>
 <tile id="838"><animation><frame tileid="838" duration="110"/><frame tileid="846" duration="110"/><frame tileid="854" duration="110"/></animation></tile>
 <tile id="839"><animation><frame tileid="839" duration="110"/><frame tileid="847" duration="110"/><frame tileid="855" duration="110"/></animation></tile>
 <tile id="864"><animation><frame tileid="864" duration="110"/><frame tileid="872" duration="110"/><frame tileid="880" duration="110"/></animation></tile>
 <tile id="865"><animation><frame tileid="865" duration="110"/><frame tileid="873" duration="110"/><frame tileid="881" duration="110"/></animation></tile>
 <tile id="866"><animation><frame tileid="866" duration="110"/><frame tileid="874" duration="110"/><frame tileid="882" duration="110"/></animation></tile>
 <tile id="867"><animation><frame tileid="867" duration="110"/><frame tileid="875" duration="110"/><frame tileid="883" duration="110"/></animation></tile>
 <tile id="868"><animation><frame tileid="868" duration="110"/><frame tileid="876" duration="110"/><frame tileid="884" duration="110"/></animation></tile>
 <tile id="869"><animation><frame tileid="869" duration="110"/><frame tileid="877" duration="110"/><frame tileid="885" duration="110"/></animation></tile>
 <tile id="870"><animation><frame tileid="870" duration="110"/><frame tileid="878" duration="110"/><frame tileid="886" duration="110"/></animation></tile>
 <tile id="871"><animation><frame tileid="871" duration="110"/><frame tileid="879" duration="110"/><frame tileid="887" duration="110"/></animation></tile>
 <tile id="896"><animation><frame tileid="896" duration="110"/><frame tileid="904" duration="110"/><frame tileid="912" duration="110"/></animation></tile>
 <tile id="897"><animation><frame tileid="897" duration="110"/><frame tileid="905" duration="110"/><frame tileid="913" duration="110"/></animation></tile>
 <tile id="898"><animation><frame tileid="898" duration="110"/><frame tileid="906" duration="110"/><frame tileid="914" duration="110"/></animation></tile>
 <tile id="899"><animation><frame tileid="899" duration="110"/><frame tileid="907" duration="110"/><frame tileid="915" duration="110"/></animation></tile>
 <tile id="900"><animation><frame tileid="900" duration="110"/><frame tileid="908" duration="110"/><frame tileid="916" duration="110"/></animation></tile>
 <tile id="901"><animation><frame tileid="901" duration="110"/><frame tileid="909" duration="110"/><frame tileid="917" duration="110"/></animation></tile>
 <tile id="902"><animation><frame tileid="902" duration="110"/><frame tileid="910" duration="110"/><frame tileid="918" duration="110"/></animation></tile>
 <tile id="903"><animation><frame tileid="903" duration="110"/><frame tileid="911" duration="110"/><frame tileid="919" duration="110"/></animation></tile>
 <tile id="928"><animation><frame tileid="928" duration="110"/><frame tileid="936" duration="110"/><frame tileid="944" duration="110"/></animation></tile>
 <tile id="929"><animation><frame tileid="929" duration="110"/><frame tileid="937" duration="110"/><frame tileid="945" duration="110"/></animation></tile>
 <tile id="930"><animation><frame tileid="930" duration="110"/><frame tileid="938" duration="110"/><frame tileid="946" duration="110"/></animation></tile>
 <tile id="931"><animation><frame tileid="931" duration="110"/><frame tileid="939" duration="110"/><frame tileid="947" duration="110"/></animation></tile>
 <tile id="932"><animation><frame tileid="932" duration="110"/><frame tileid="940" duration="110"/><frame tileid="948" duration="110"/></animation></tile>
 <tile id="933"><animation><frame tileid="933" duration="110"/><frame tileid="941" duration="110"/><frame tileid="949" duration="110"/></animation></tile>
 <tile id="934"><animation><frame tileid="934" duration="110"/><frame tileid="942" duration="110"/><frame tileid="950" duration="110"/></animation></tile>
 <tile id="935"><animation><frame tileid="935" duration="110"/><frame tileid="943" duration="110"/><frame tileid="951" duration="110"/></animation></tile>
 <tile id="952" type="steam_opening"/>
 <tile id="958" type="hall_keystone"/>
 <tile id="960" type="joint_doorway"/>
 <tile id="964" type="hall_wall_low"/>
 <tile id="968" type="hall_door_arch"/>
 <tile id="973" type="stone_opening"/>
 <tile id="979" type="hall_niche"/>
 <tile id="1022" type="joint_ceiling"/>
 <tile id="1054" type="changing_beam"/>
 <tile id="1086" type="steam_slats"/>
 <tile id="1118" type="steam_slats_rail"/>
 <tile id="1139" type="grand_mosaic"/>
 <tile id="1150" type="steam_slats_foot"/>
 <tile id="1152" type="joint_mass"/>
 <tile id="1156" type="steam_recess"/>
 <tile id="1159" type="hall_masonry"/>
 <tile id="1163" type="changing_window"/>
 <tile id="1167" type="hall_rosette"/>
 <tile id="1176" type="steam_drip"><animation><frame tileid="1176" duration="120"/><frame tileid="1177" duration="120"/><frame tileid="1178" duration="120"/><frame tileid="1179" duration="120"/><frame tileid="1180" duration="120"/><frame tileid="1181" duration="120"/><frame tileid="1182" duration="120"/><frame tileid="1183" duration="120"/></animation></tile>
 <tile id="1208"><animation><frame tileid="1208" duration="120"/><frame tileid="1209" duration="120"/><frame tileid="1210" duration="120"/><frame tileid="1211" duration="120"/><frame tileid="1212" duration="120"/><frame tileid="1213" duration="120"/><frame tileid="1214" duration="120"/><frame tileid="1215" duration="120"/></animation></tile>
 <tile id="1240"><animation><frame tileid="1240" duration="120"/><frame tileid="1241" duration="120"/><frame tileid="1242" duration="120"/><frame tileid="1243" duration="120"/><frame tileid="1244" duration="120"/><frame tileid="1245" duration="120"/><frame tileid="1246" duration="120"/><frame tileid="1247" duration="120"/></animation></tile>
 <tile id="1259" type="changing_edge"/>
 <tile id="1263" type="joint_deep"/>
 <tile id="1272" type="changing_below"/>
 <tile id="1276" type="steam_below"/>
 <tile id="1280" type="steam_stove"><animation><frame tileid="1280" duration="110"/><frame tileid="1285" duration="110"/><frame tileid="1290" duration="110"/></animation></tile>
 <tile id="1281"><animation><frame tileid="1281" duration="110"/><frame tileid="1286" duration="110"/><frame tileid="1291" duration="110"/></animation></tile>
 <tile id="1282"><animation><frame tileid="1282" duration="110"/><frame tileid="1287" duration="110"/><frame tileid="1292" duration="110"/></animation></tile>
 <tile id="1283"><animation><frame tileid="1283" duration="110"/><frame tileid="1288" duration="110"/><frame tileid="1293" duration="110"/></animation></tile>
 <tile id="1284"><animation><frame tileid="1284" duration="110"/><frame tileid="1289" duration="110"/><frame tileid="1294" duration="110"/></animation></tile>
 <tile id="1299" type="steam_deck"/>
 <tile id="1302" type="steam_pipe"/>
 <tile id="1312"><animation><frame tileid="1312" duration="110"/><frame tileid="1317" duration="110"/><frame tileid="1322" duration="110"/></animation></tile>
 <tile id="1313"><animation><frame tileid="1313" duration="110"/><frame tileid="1318" duration="110"/><frame tileid="1323" duration="110"/></animation></tile>
 <tile id="1314"><animation><frame tileid="1314" duration="110"/><frame tileid="1319" duration="110"/><frame tileid="1324" duration="110"/></animation></tile>
 <tile id="1315"><animation><frame tileid="1315" duration="110"/><frame tileid="1320" duration="110"/><frame tileid="1325" duration="110"/></animation></tile>
 <tile id="1316"><animation><frame tileid="1316" duration="110"/><frame tileid="1321" duration="110"/><frame tileid="1326" duration="110"/></animation></tile>
 <tile id="1327" type="hall_below"/>
 <tile id="1333" type="hall_deep"/>
 <tile id="1339" type="stone_below"/>
 <tile id="1344"><animation><frame tileid="1344" duration="110"/><frame tileid="1349" duration="110"/><frame tileid="1354" duration="110"/></animation></tile>
 <tile id="1345"><animation><frame tileid="1345" duration="110"/><frame tileid="1350" duration="110"/><frame tileid="1355" duration="110"/></animation></tile>
 <tile id="1346"><animation><frame tileid="1346" duration="110"/><frame tileid="1351" duration="110"/><frame tileid="1356" duration="110"/></animation></tile>
 <tile id="1347"><animation><frame tileid="1347" duration="110"/><frame tileid="1352" duration="110"/><frame tileid="1357" duration="110"/></animation></tile>
 <tile id="1348"><animation><frame tileid="1348" duration="110"/><frame tileid="1353" duration="110"/><frame tileid="1358" duration="110"/></animation></tile>
 <tile id="1376"><animation><frame tileid="1376" duration="110"/><frame tileid="1381" duration="110"/><frame tileid="1386" duration="110"/></animation></tile>
 <tile id="1377"><animation><frame tileid="1377" duration="110"/><frame tileid="1382" duration="110"/><frame tileid="1387" duration="110"/></animation></tile>
 <tile id="1378"><animation><frame tileid="1378" duration="110"/><frame tileid="1383" duration="110"/><frame tileid="1388" duration="110"/></animation></tile>
 <tile id="1379"><animation><frame tileid="1379" duration="110"/><frame tileid="1384" duration="110"/><frame tileid="1389" duration="110"/></animation></tile>
 <tile id="1380"><animation><frame tileid="1380" duration="110"/><frame tileid="1385" duration="110"/><frame tileid="1390" duration="110"/></animation></tile>
 <tile id="1391" type="steam_edge"/>
 <tile id="1395" type="hall_band"/>
 <tile id="1397" type="hall_ledge"/>
 <tile id="1400" type="grand_below"/>
 <tile id="1404" type="hall_slab"/>
 <tile id="1408" type="pool_wall"><animation><frame tileid="1408" duration="170"/><frame tileid="1412" duration="170"/><frame tileid="1416" duration="170"/><frame tileid="1420" duration="170"/><frame tileid="1424" duration="170"/><frame tileid="1428" duration="170"/></animation></tile>
 <tile id="1409"><animation><frame tileid="1409" duration="170"/><frame tileid="1413" duration="170"/><frame tileid="1417" duration="170"/><frame tileid="1421" duration="170"/><frame tileid="1425" duration="170"/><frame tileid="1429" duration="170"/></animation></tile>
 <tile id="1410"><animation><frame tileid="1410" duration="170"/><frame tileid="1414" duration="170"/><frame tileid="1418" duration="170"/><frame tileid="1422" duration="170"/><frame tileid="1426" duration="170"/><frame tileid="1430" duration="170"/></animation></tile>
 <tile id="1411"><animation><frame tileid="1411" duration="170"/><frame tileid="1415" duration="170"/><frame tileid="1419" duration="170"/><frame tileid="1423" duration="170"/><frame tileid="1427" duration="170"/><frame tileid="1431" duration="170"/></animation></tile>
 <tile id="1436" type="hall_open_floor"/>
 <tile id="1440"><animation><frame tileid="1440" duration="170"/><frame tileid="1444" duration="170"/><frame tileid="1448" duration="170"/><frame tileid="1452" duration="170"/><frame tileid="1456" duration="170"/><frame tileid="1460" duration="170"/></animation></tile>
 <tile id="1441"><animation><frame tileid="1441" duration="170"/><frame tileid="1445" duration="170"/><frame tileid="1449" duration="170"/><frame tileid="1453" duration="170"/><frame tileid="1457" duration="170"/><frame tileid="1461" duration="170"/></animation></tile>
 <tile id="1442"><animation><frame tileid="1442" duration="170"/><frame tileid="1446" duration="170"/><frame tileid="1450" duration="170"/><frame tileid="1454" duration="170"/><frame tileid="1458" duration="170"/><frame tileid="1462" duration="170"/></animation></tile>
 <tile id="1443"><animation><frame tileid="1443" duration="170"/><frame tileid="1447" duration="170"/><frame tileid="1451" duration="170"/><frame tileid="1455" duration="170"/><frame tileid="1459" duration="170"/><frame tileid="1463" duration="170"/></animation></tile>
 <tile id="1464" type="hall_edge"/>
 <tile id="1470" type="pool_corner"/>
 <tile id="1472" type="plunge_wall"><animation><frame tileid="1472" duration="170"/><frame tileid="1476" duration="170"/><frame tileid="1480" duration="170"/><frame tileid="1484" duration="170"/><frame tileid="1488" duration="170"/><frame tileid="1492" duration="170"/></animation></tile>
 <tile id="1473"><animation><frame tileid="1473" duration="170"/><frame tileid="1477" duration="170"/><frame tileid="1481" duration="170"/><frame tileid="1485" duration="170"/><frame tileid="1489" duration="170"/><frame tileid="1493" duration="170"/></animation></tile>
 <tile id="1474"><animation><frame tileid="1474" duration="170"/><frame tileid="1478" duration="170"/><frame tileid="1482" duration="170"/><frame tileid="1486" duration="170"/><frame tileid="1490" duration="170"/><frame tileid="1494" duration="170"/></animation></tile>
 <tile id="1475"><animation><frame tileid="1475" duration="170"/><frame tileid="1479" duration="170"/><frame tileid="1483" duration="170"/><frame tileid="1487" duration="170"/><frame tileid="1491" duration="170"/><frame tileid="1495" duration="170"/></animation></tile>
 <tile id="1496" type="pool_lamp"><animation><frame tileid="1496" duration="170"/><frame tileid="1497" duration="170"/><frame tileid="1498" duration="170"/><frame tileid="1499" duration="170"/><frame tileid="1500" duration="170"/><frame tileid="1501" duration="170"/></animation></tile>
 <tile id="1504"><animation><frame tileid="1504" duration="170"/><frame tileid="1508" duration="170"/><frame tileid="1512" duration="170"/><frame tileid="1516" duration="170"/><frame tileid="1520" duration="170"/><frame tileid="1524" duration="170"/></animation></tile>
 <tile id="1505"><animation><frame tileid="1505" duration="170"/><frame tileid="1509" duration="170"/><frame tileid="1513" duration="170"/><frame tileid="1517" duration="170"/><frame tileid="1521" duration="170"/><frame tileid="1525" duration="170"/></animation></tile>
 <tile id="1506"><animation><frame tileid="1506" duration="170"/><frame tileid="1510" duration="170"/><frame tileid="1514" duration="170"/><frame tileid="1518" duration="170"/><frame tileid="1522" duration="170"/><frame tileid="1526" duration="170"/></animation></tile>
 <tile id="1507"><animation><frame tileid="1507" duration="170"/><frame tileid="1511" duration="170"/><frame tileid="1515" duration="170"/><frame tileid="1519" duration="170"/><frame tileid="1523" duration="170"/><frame tileid="1527" duration="170"/></animation></tile>
 <tile id="1528" type="pool_bed"/>
 <tile id="1532" type="plunge_bed"/>
 <tile id="1536" type="pool_surface"><animation><frame tileid="1536" duration="170"/><frame tileid="1540" duration="170"/><frame tileid="1544" duration="170"/><frame tileid="1548" duration="170"/><frame tileid="1552" duration="170"/><frame tileid="1556" duration="170"/></animation></tile>
 <tile id="1537"><animation><frame tileid="1537" duration="170"/><frame tileid="1541" duration="170"/><frame tileid="1545" duration="170"/><frame tileid="1549" duration="170"/><frame tileid="1553" duration="170"/><frame tileid="1557" duration="170"/></animation></tile>
 <tile id="1538"><animation><frame tileid="1538" duration="170"/><frame tileid="1542" duration="170"/><frame tileid="1546" duration="170"/><frame tileid="1550" duration="170"/><frame tileid="1554" duration="170"/><frame tileid="1558" duration="170"/></animation></tile>
 <tile id="1539"><animation><frame tileid="1539" duration="170"/><frame tileid="1543" duration="170"/><frame tileid="1547" duration="170"/><frame tileid="1551" duration="170"/><frame tileid="1555" duration="170"/><frame tileid="1559" duration="170"/></animation></tile>
 <tile id="1560" type="stone_edge"/>
 <tile id="1564" type="grand_edge"/>
 <tile id="1568" type="plunge_surface"><animation><frame tileid="1568" duration="170"/><frame tileid="1572" duration="170"/><frame tileid="1576" duration="170"/><frame tileid="1580" duration="170"/><frame tileid="1584" duration="170"/><frame tileid="1588" duration="170"/></animation></tile>
 <tile id="1569"><animation><frame tileid="1569" duration="170"/><frame tileid="1573" duration="170"/><frame tileid="1577" duration="170"/><frame tileid="1581" duration="170"/><frame tileid="1585" duration="170"/><frame tileid="1589" duration="170"/></animation></tile>
 <tile id="1570"><animation><frame tileid="1570" duration="170"/><frame tileid="1574" duration="170"/><frame tileid="1578" duration="170"/><frame tileid="1582" duration="170"/><frame tileid="1586" duration="170"/><frame tileid="1590" duration="170"/></animation></tile>
 <tile id="1571"><animation><frame tileid="1571" duration="170"/><frame tileid="1575" duration="170"/><frame tileid="1579" duration="170"/><frame tileid="1583" duration="170"/><frame tileid="1587" duration="170"/><frame tileid="1591" duration="170"/></animation></tile>
</tileset>
