<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.2" name="bath" tilewidth="16" tileheight="16" tilecount="1792" columns="32">
 <image source="../../assets/places/bath_tiles.png" width="512" height="896"/>
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
 <tile id="384" type="stone_hearth"><animation><frame tileid="384" duration="110"/><frame tileid="392" duration="110"/><frame tileid="400" duration="110"/></animation></tile>
 <tile id="385"><animation><frame tileid="385" duration="110"/><frame tileid="393" duration="110"/><frame tileid="401" duration="110"/></animation></tile>
 <tile id="386"><animation><frame tileid="386" duration="110"/><frame tileid="394" duration="110"/><frame tileid="402" duration="110"/></animation></tile>
 <tile id="387"><animation><frame tileid="387" duration="110"/><frame tileid="395" duration="110"/><frame tileid="403" duration="110"/></animation></tile>
 <tile id="388"><animation><frame tileid="388" duration="110"/><frame tileid="396" duration="110"/><frame tileid="404" duration="110"/></animation></tile>
 <tile id="389"><animation><frame tileid="389" duration="110"/><frame tileid="397" duration="110"/><frame tileid="405" duration="110"/></animation></tile>
 <tile id="390"><animation><frame tileid="390" duration="110"/><frame tileid="398" duration="110"/><frame tileid="406" duration="110"/></animation></tile>
 <tile id="391"><animation><frame tileid="391" duration="110"/><frame tileid="399" duration="110"/><frame tileid="407" duration="110"/></animation></tile>
 <tile id="408" type="hall_lion_column"/>
 <tile id="410" type="grand_window"/>
 <tile id="416"><animation><frame tileid="416" duration="110"/><frame tileid="424" duration="110"/><frame tileid="432" duration="110"/></animation></tile>
 <tile id="417"><animation><frame tileid="417" duration="110"/><frame tileid="425" duration="110"/><frame tileid="433" duration="110"/></animation></tile>
 <tile id="418"><animation><frame tileid="418" duration="110"/><frame tileid="426" duration="110"/><frame tileid="434" duration="110"/></animation></tile>
 <tile id="419"><animation><frame tileid="419" duration="110"/><frame tileid="427" duration="110"/><frame tileid="435" duration="110"/></animation></tile>
 <tile id="420"><animation><frame tileid="420" duration="110"/><frame tileid="428" duration="110"/><frame tileid="436" duration="110"/></animation></tile>
 <tile id="421"><animation><frame tileid="421" duration="110"/><frame tileid="429" duration="110"/><frame tileid="437" duration="110"/></animation></tile>
 <tile id="422"><animation><frame tileid="422" duration="110"/><frame tileid="430" duration="110"/><frame tileid="438" duration="110"/></animation></tile>
 <tile id="423"><animation><frame tileid="423" duration="110"/><frame tileid="431" duration="110"/><frame tileid="439" duration="110"/></animation></tile>
 <tile id="448"><animation><frame tileid="448" duration="110"/><frame tileid="456" duration="110"/><frame tileid="464" duration="110"/></animation></tile>
 <tile id="449"><animation><frame tileid="449" duration="110"/><frame tileid="457" duration="110"/><frame tileid="465" duration="110"/></animation></tile>
 <tile id="450"><animation><frame tileid="450" duration="110"/><frame tileid="458" duration="110"/><frame tileid="466" duration="110"/></animation></tile>
 <tile id="451"><animation><frame tileid="451" duration="110"/><frame tileid="459" duration="110"/><frame tileid="467" duration="110"/></animation></tile>
 <tile id="452"><animation><frame tileid="452" duration="110"/><frame tileid="460" duration="110"/><frame tileid="468" duration="110"/></animation></tile>
 <tile id="453"><animation><frame tileid="453" duration="110"/><frame tileid="461" duration="110"/><frame tileid="469" duration="110"/></animation></tile>
 <tile id="454"><animation><frame tileid="454" duration="110"/><frame tileid="462" duration="110"/><frame tileid="470" duration="110"/></animation></tile>
 <tile id="455"><animation><frame tileid="455" duration="110"/><frame tileid="463" duration="110"/><frame tileid="471" duration="110"/></animation></tile>
 <tile id="480"><animation><frame tileid="480" duration="110"/><frame tileid="488" duration="110"/><frame tileid="496" duration="110"/></animation></tile>
 <tile id="481"><animation><frame tileid="481" duration="110"/><frame tileid="489" duration="110"/><frame tileid="497" duration="110"/></animation></tile>
 <tile id="482"><animation><frame tileid="482" duration="110"/><frame tileid="490" duration="110"/><frame tileid="498" duration="110"/></animation></tile>
 <tile id="483"><animation><frame tileid="483" duration="110"/><frame tileid="491" duration="110"/><frame tileid="499" duration="110"/></animation></tile>
 <tile id="484"><animation><frame tileid="484" duration="110"/><frame tileid="492" duration="110"/><frame tileid="500" duration="110"/></animation></tile>
 <tile id="485"><animation><frame tileid="485" duration="110"/><frame tileid="493" duration="110"/><frame tileid="501" duration="110"/></animation></tile>
 <tile id="486"><animation><frame tileid="486" duration="110"/><frame tileid="494" duration="110"/><frame tileid="502" duration="110"/></animation></tile>
 <tile id="487"><animation><frame tileid="487" duration="110"/><frame tileid="495" duration="110"/><frame tileid="503" duration="110"/></animation></tile>
 <tile id="512"><animation><frame tileid="512" duration="110"/><frame tileid="520" duration="110"/><frame tileid="528" duration="110"/></animation></tile>
 <tile id="513"><animation><frame tileid="513" duration="110"/><frame tileid="521" duration="110"/><frame tileid="529" duration="110"/></animation></tile>
 <tile id="514"><animation><frame tileid="514" duration="110"/><frame tileid="522" duration="110"/><frame tileid="530" duration="110"/></animation></tile>
 <tile id="515"><animation><frame tileid="515" duration="110"/><frame tileid="523" duration="110"/><frame tileid="531" duration="110"/></animation></tile>
 <tile id="516"><animation><frame tileid="516" duration="110"/><frame tileid="524" duration="110"/><frame tileid="532" duration="110"/></animation></tile>
 <tile id="517"><animation><frame tileid="517" duration="110"/><frame tileid="525" duration="110"/><frame tileid="533" duration="110"/></animation></tile>
 <tile id="518"><animation><frame tileid="518" duration="110"/><frame tileid="526" duration="110"/><frame tileid="534" duration="110"/></animation></tile>
 <tile id="519"><animation><frame tileid="519" duration="110"/><frame tileid="527" duration="110"/><frame tileid="535" duration="110"/></animation></tile>
 <tile id="544"><animation><frame tileid="544" duration="110"/><frame tileid="552" duration="110"/><frame tileid="560" duration="110"/></animation></tile>
 <tile id="545"><animation><frame tileid="545" duration="110"/><frame tileid="553" duration="110"/><frame tileid="561" duration="110"/></animation></tile>
 <tile id="546"><animation><frame tileid="546" duration="110"/><frame tileid="554" duration="110"/><frame tileid="562" duration="110"/></animation></tile>
 <tile id="547"><animation><frame tileid="547" duration="110"/><frame tileid="555" duration="110"/><frame tileid="563" duration="110"/></animation></tile>
 <tile id="548"><animation><frame tileid="548" duration="110"/><frame tileid="556" duration="110"/><frame tileid="564" duration="110"/></animation></tile>
 <tile id="549"><animation><frame tileid="549" duration="110"/><frame tileid="557" duration="110"/><frame tileid="565" duration="110"/></animation></tile>
 <tile id="550"><animation><frame tileid="550" duration="110"/><frame tileid="558" duration="110"/><frame tileid="566" duration="110"/></animation></tile>
 <tile id="551"><animation><frame tileid="551" duration="110"/><frame tileid="559" duration="110"/><frame tileid="567" duration="110"/></animation></tile>
 <tile id="576"><animation><frame tileid="576" duration="110"/><frame tileid="584" duration="110"/><frame tileid="592" duration="110"/></animation></tile>
 <tile id="577"><animation><frame tileid="577" duration="110"/><frame tileid="585" duration="110"/><frame tileid="593" duration="110"/></animation></tile>
 <tile id="578"><animation><frame tileid="578" duration="110"/><frame tileid="586" duration="110"/><frame tileid="594" duration="110"/></animation></tile>
 <tile id="579"><animation><frame tileid="579" duration="110"/><frame tileid="587" duration="110"/><frame tileid="595" duration="110"/></animation></tile>
 <tile id="580"><animation><frame tileid="580" duration="110"/><frame tileid="588" duration="110"/><frame tileid="596" duration="110"/></animation></tile>
 <tile id="581"><animation><frame tileid="581" duration="110"/><frame tileid="589" duration="110"/><frame tileid="597" duration="110"/></animation></tile>
 <tile id="582"><animation><frame tileid="582" duration="110"/><frame tileid="590" duration="110"/><frame tileid="598" duration="110"/></animation></tile>
 <tile id="583"><animation><frame tileid="583" duration="110"/><frame tileid="591" duration="110"/><frame tileid="599" duration="110"/></animation></tile>
 <tile id="608"><animation><frame tileid="608" duration="110"/><frame tileid="616" duration="110"/><frame tileid="624" duration="110"/></animation></tile>
 <tile id="609"><animation><frame tileid="609" duration="110"/><frame tileid="617" duration="110"/><frame tileid="625" duration="110"/></animation></tile>
 <tile id="610"><animation><frame tileid="610" duration="110"/><frame tileid="618" duration="110"/><frame tileid="626" duration="110"/></animation></tile>
 <tile id="611"><animation><frame tileid="611" duration="110"/><frame tileid="619" duration="110"/><frame tileid="627" duration="110"/></animation></tile>
 <tile id="612"><animation><frame tileid="612" duration="110"/><frame tileid="620" duration="110"/><frame tileid="628" duration="110"/></animation></tile>
 <tile id="613"><animation><frame tileid="613" duration="110"/><frame tileid="621" duration="110"/><frame tileid="629" duration="110"/></animation></tile>
 <tile id="614"><animation><frame tileid="614" duration="110"/><frame tileid="622" duration="110"/><frame tileid="630" duration="110"/></animation></tile>
 <tile id="615"><animation><frame tileid="615" duration="110"/><frame tileid="623" duration="110"/><frame tileid="631" duration="110"/></animation></tile>
 <tile id="640"><animation><frame tileid="640" duration="110"/><frame tileid="648" duration="110"/><frame tileid="656" duration="110"/></animation></tile>
 <tile id="641"><animation><frame tileid="641" duration="110"/><frame tileid="649" duration="110"/><frame tileid="657" duration="110"/></animation></tile>
 <tile id="642"><animation><frame tileid="642" duration="110"/><frame tileid="650" duration="110"/><frame tileid="658" duration="110"/></animation></tile>
 <tile id="643"><animation><frame tileid="643" duration="110"/><frame tileid="651" duration="110"/><frame tileid="659" duration="110"/></animation></tile>
 <tile id="644"><animation><frame tileid="644" duration="110"/><frame tileid="652" duration="110"/><frame tileid="660" duration="110"/></animation></tile>
 <tile id="645"><animation><frame tileid="645" duration="110"/><frame tileid="653" duration="110"/><frame tileid="661" duration="110"/></animation></tile>
 <tile id="646"><animation><frame tileid="646" duration="110"/><frame tileid="654" duration="110"/><frame tileid="662" duration="110"/></animation></tile>
 <tile id="647"><animation><frame tileid="647" duration="110"/><frame tileid="655" duration="110"/><frame tileid="663" duration="110"/></animation></tile>
 <tile id="664" type="joint_wall"/>
 <tile id="667" type="grand_drape"/>
 <tile id="669" type="steam_recess"/>
 <tile id="672"><animation><frame tileid="672" duration="110"/><frame tileid="680" duration="110"/><frame tileid="688" duration="110"/></animation></tile>
 <tile id="673"><animation><frame tileid="673" duration="110"/><frame tileid="681" duration="110"/><frame tileid="689" duration="110"/></animation></tile>
 <tile id="674"><animation><frame tileid="674" duration="110"/><frame tileid="682" duration="110"/><frame tileid="690" duration="110"/></animation></tile>
 <tile id="675"><animation><frame tileid="675" duration="110"/><frame tileid="683" duration="110"/><frame tileid="691" duration="110"/></animation></tile>
 <tile id="676"><animation><frame tileid="676" duration="110"/><frame tileid="684" duration="110"/><frame tileid="692" duration="110"/></animation></tile>
 <tile id="677"><animation><frame tileid="677" duration="110"/><frame tileid="685" duration="110"/><frame tileid="693" duration="110"/></animation></tile>
 <tile id="678"><animation><frame tileid="678" duration="110"/><frame tileid="686" duration="110"/><frame tileid="694" duration="110"/></animation></tile>
 <tile id="679"><animation><frame tileid="679" duration="110"/><frame tileid="687" duration="110"/><frame tileid="695" duration="110"/></animation></tile>
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
 <tile id="768" type="hall_great_arch"/>
 <tile id="797" type="hall_rosette"/>
 <tile id="893" type="joint_wall_foot"/>
 <tile id="923" type="joint_doorway"/>
 <tile id="1056" type="steam_opening"/>
 <tile id="1062" type="hall_wall_low"/>
 <tile id="1066" type="hall_door_arch"/>
 <tile id="1071" type="stone_opening"/>
 <tile id="1077" type="hall_niche"/>
 <tile id="1114" type="grand_mosaic"/>
 <tile id="1237" type="joint_mass"/>
 <tile id="1254" type="steam_stove"><animation><frame tileid="1254" duration="110"/><frame tileid="1259" duration="110"/><frame tileid="1264" duration="110"/></animation></tile>
 <tile id="1255"><animation><frame tileid="1255" duration="110"/><frame tileid="1260" duration="110"/><frame tileid="1265" duration="110"/></animation></tile>
 <tile id="1256"><animation><frame tileid="1256" duration="110"/><frame tileid="1261" duration="110"/><frame tileid="1266" duration="110"/></animation></tile>
 <tile id="1257"><animation><frame tileid="1257" duration="110"/><frame tileid="1262" duration="110"/><frame tileid="1267" duration="110"/></animation></tile>
 <tile id="1258"><animation><frame tileid="1258" duration="110"/><frame tileid="1263" duration="110"/><frame tileid="1268" duration="110"/></animation></tile>
 <tile id="1273" type="hall_masonry"/>
 <tile id="1277" type="hall_keystone"/>
 <tile id="1280" type="changing_window"/>
 <tile id="1284" type="joint_ceiling"/>
 <tile id="1286"><animation><frame tileid="1286" duration="110"/><frame tileid="1291" duration="110"/><frame tileid="1296" duration="110"/></animation></tile>
 <tile id="1287"><animation><frame tileid="1287" duration="110"/><frame tileid="1292" duration="110"/><frame tileid="1297" duration="110"/></animation></tile>
 <tile id="1288"><animation><frame tileid="1288" duration="110"/><frame tileid="1293" duration="110"/><frame tileid="1298" duration="110"/></animation></tile>
 <tile id="1289"><animation><frame tileid="1289" duration="110"/><frame tileid="1294" duration="110"/><frame tileid="1299" duration="110"/></animation></tile>
 <tile id="1290"><animation><frame tileid="1290" duration="110"/><frame tileid="1295" duration="110"/><frame tileid="1300" duration="110"/></animation></tile>
 <tile id="1316" type="steam_slats"/>
 <tile id="1318"><animation><frame tileid="1318" duration="110"/><frame tileid="1323" duration="110"/><frame tileid="1328" duration="110"/></animation></tile>
 <tile id="1319"><animation><frame tileid="1319" duration="110"/><frame tileid="1324" duration="110"/><frame tileid="1329" duration="110"/></animation></tile>
 <tile id="1320"><animation><frame tileid="1320" duration="110"/><frame tileid="1325" duration="110"/><frame tileid="1330" duration="110"/></animation></tile>
 <tile id="1321"><animation><frame tileid="1321" duration="110"/><frame tileid="1326" duration="110"/><frame tileid="1331" duration="110"/></animation></tile>
 <tile id="1322"><animation><frame tileid="1322" duration="110"/><frame tileid="1327" duration="110"/><frame tileid="1332" duration="110"/></animation></tile>
 <tile id="1341" type="steam_deck"/>
 <tile id="1348" type="steam_slats_rail"/>
 <tile id="1350"><animation><frame tileid="1350" duration="110"/><frame tileid="1355" duration="110"/><frame tileid="1360" duration="110"/></animation></tile>
 <tile id="1351"><animation><frame tileid="1351" duration="110"/><frame tileid="1356" duration="110"/><frame tileid="1361" duration="110"/></animation></tile>
 <tile id="1352"><animation><frame tileid="1352" duration="110"/><frame tileid="1357" duration="110"/><frame tileid="1362" duration="110"/></animation></tile>
 <tile id="1353"><animation><frame tileid="1353" duration="110"/><frame tileid="1358" duration="110"/><frame tileid="1363" duration="110"/></animation></tile>
 <tile id="1354"><animation><frame tileid="1354" duration="110"/><frame tileid="1359" duration="110"/><frame tileid="1364" duration="110"/></animation></tile>
 <tile id="1365" type="joint_deep"/>
 <tile id="1373" type="steam_slats_foot"/>
 <tile id="1376" type="steam_drip"><animation><frame tileid="1376" duration="120"/><frame tileid="1377" duration="120"/><frame tileid="1378" duration="120"/><frame tileid="1379" duration="120"/><frame tileid="1380" duration="120"/><frame tileid="1381" duration="120"/><frame tileid="1382" duration="120"/><frame tileid="1383" duration="120"/></animation></tile>
 <tile id="1384" type="changing_below"/>
 <tile id="1388" type="steam_below"/>
 <tile id="1392" type="stone_below"/>
 <tile id="1401" type="hall_below"/>
 <tile id="1408"><animation><frame tileid="1408" duration="120"/><frame tileid="1409" duration="120"/><frame tileid="1410" duration="120"/><frame tileid="1411" duration="120"/><frame tileid="1412" duration="120"/><frame tileid="1413" duration="120"/><frame tileid="1414" duration="120"/><frame tileid="1415" duration="120"/></animation></tile>
 <tile id="1428" type="changing_edge"/>
 <tile id="1440"><animation><frame tileid="1440" duration="120"/><frame tileid="1441" duration="120"/><frame tileid="1442" duration="120"/><frame tileid="1443" duration="120"/><frame tileid="1444" duration="120"/><frame tileid="1445" duration="120"/><frame tileid="1446" duration="120"/><frame tileid="1447" duration="120"/></animation></tile>
 <tile id="1448" type="pool_wall"><animation><frame tileid="1448" duration="170"/><frame tileid="1452" duration="170"/><frame tileid="1456" duration="170"/><frame tileid="1460" duration="170"/><frame tileid="1464" duration="170"/><frame tileid="1468" duration="170"/></animation></tile>
 <tile id="1449"><animation><frame tileid="1449" duration="170"/><frame tileid="1453" duration="170"/><frame tileid="1457" duration="170"/><frame tileid="1461" duration="170"/><frame tileid="1465" duration="170"/><frame tileid="1469" duration="170"/></animation></tile>
 <tile id="1450"><animation><frame tileid="1450" duration="170"/><frame tileid="1454" duration="170"/><frame tileid="1458" duration="170"/><frame tileid="1462" duration="170"/><frame tileid="1466" duration="170"/><frame tileid="1470" duration="170"/></animation></tile>
 <tile id="1451"><animation><frame tileid="1451" duration="170"/><frame tileid="1455" duration="170"/><frame tileid="1459" duration="170"/><frame tileid="1463" duration="170"/><frame tileid="1467" duration="170"/><frame tileid="1471" duration="170"/></animation></tile>
 <tile id="1472" type="steam_pipe"/>
 <tile id="1474" type="steam_edge"/>
 <tile id="1478" type="hall_ledge"/>
 <tile id="1480"><animation><frame tileid="1480" duration="170"/><frame tileid="1484" duration="170"/><frame tileid="1488" duration="170"/><frame tileid="1492" duration="170"/><frame tileid="1496" duration="170"/><frame tileid="1500" duration="170"/></animation></tile>
 <tile id="1481"><animation><frame tileid="1481" duration="170"/><frame tileid="1485" duration="170"/><frame tileid="1489" duration="170"/><frame tileid="1493" duration="170"/><frame tileid="1497" duration="170"/><frame tileid="1501" duration="170"/></animation></tile>
 <tile id="1482"><animation><frame tileid="1482" duration="170"/><frame tileid="1486" duration="170"/><frame tileid="1490" duration="170"/><frame tileid="1494" duration="170"/><frame tileid="1498" duration="170"/><frame tileid="1502" duration="170"/></animation></tile>
 <tile id="1483"><animation><frame tileid="1483" duration="170"/><frame tileid="1487" duration="170"/><frame tileid="1491" duration="170"/><frame tileid="1495" duration="170"/><frame tileid="1499" duration="170"/><frame tileid="1503" duration="170"/></animation></tile>
 <tile id="1504" type="plunge_wall"><animation><frame tileid="1504" duration="170"/><frame tileid="1508" duration="170"/><frame tileid="1512" duration="170"/><frame tileid="1516" duration="170"/><frame tileid="1520" duration="170"/><frame tileid="1524" duration="170"/></animation></tile>
 <tile id="1505"><animation><frame tileid="1505" duration="170"/><frame tileid="1509" duration="170"/><frame tileid="1513" duration="170"/><frame tileid="1517" duration="170"/><frame tileid="1521" duration="170"/><frame tileid="1525" duration="170"/></animation></tile>
 <tile id="1506"><animation><frame tileid="1506" duration="170"/><frame tileid="1510" duration="170"/><frame tileid="1514" duration="170"/><frame tileid="1518" duration="170"/><frame tileid="1522" duration="170"/><frame tileid="1526" duration="170"/></animation></tile>
 <tile id="1507"><animation><frame tileid="1507" duration="170"/><frame tileid="1511" duration="170"/><frame tileid="1515" duration="170"/><frame tileid="1519" duration="170"/><frame tileid="1523" duration="170"/><frame tileid="1527" duration="170"/></animation></tile>
 <tile id="1528" type="grand_below"/>
 <tile id="1532" type="hall_slab"/>
 <tile id="1536"><animation><frame tileid="1536" duration="170"/><frame tileid="1540" duration="170"/><frame tileid="1544" duration="170"/><frame tileid="1548" duration="170"/><frame tileid="1552" duration="170"/><frame tileid="1556" duration="170"/></animation></tile>
 <tile id="1537"><animation><frame tileid="1537" duration="170"/><frame tileid="1541" duration="170"/><frame tileid="1545" duration="170"/><frame tileid="1549" duration="170"/><frame tileid="1553" duration="170"/><frame tileid="1557" duration="170"/></animation></tile>
 <tile id="1538"><animation><frame tileid="1538" duration="170"/><frame tileid="1542" duration="170"/><frame tileid="1546" duration="170"/><frame tileid="1550" duration="170"/><frame tileid="1554" duration="170"/><frame tileid="1558" duration="170"/></animation></tile>
 <tile id="1539"><animation><frame tileid="1539" duration="170"/><frame tileid="1543" duration="170"/><frame tileid="1547" duration="170"/><frame tileid="1551" duration="170"/><frame tileid="1555" duration="170"/><frame tileid="1559" duration="170"/></animation></tile>
 <tile id="1564" type="hall_open_floor"/>
 <tile id="1568" type="hall_edge"/>
 <tile id="1574" type="pool_surface"><animation><frame tileid="1574" duration="170"/><frame tileid="1578" duration="170"/><frame tileid="1582" duration="170"/><frame tileid="1586" duration="170"/><frame tileid="1590" duration="170"/><frame tileid="1594" duration="170"/></animation></tile>
 <tile id="1575"><animation><frame tileid="1575" duration="170"/><frame tileid="1579" duration="170"/><frame tileid="1583" duration="170"/><frame tileid="1587" duration="170"/><frame tileid="1591" duration="170"/><frame tileid="1595" duration="170"/></animation></tile>
 <tile id="1576"><animation><frame tileid="1576" duration="170"/><frame tileid="1580" duration="170"/><frame tileid="1584" duration="170"/><frame tileid="1588" duration="170"/><frame tileid="1592" duration="170"/><frame tileid="1596" duration="170"/></animation></tile>
 <tile id="1577"><animation><frame tileid="1577" duration="170"/><frame tileid="1581" duration="170"/><frame tileid="1585" duration="170"/><frame tileid="1589" duration="170"/><frame tileid="1593" duration="170"/><frame tileid="1597" duration="170"/></animation></tile>
 <tile id="1598" type="pool_corner"/>
 <tile id="1600" type="pool_lamp"><animation><frame tileid="1600" duration="170"/><frame tileid="1601" duration="170"/><frame tileid="1602" duration="170"/><frame tileid="1603" duration="170"/><frame tileid="1604" duration="170"/><frame tileid="1605" duration="170"/></animation></tile>
 <tile id="1606" type="pool_bed"/>
 <tile id="1610" type="plunge_bed"/>
 <tile id="1614" type="stone_edge"/>
 <tile id="1618" type="grand_edge"/>
 <tile id="1624" type="cellar_preserves"/>
 <tile id="1632" type="plunge_surface"><animation><frame tileid="1632" duration="170"/><frame tileid="1636" duration="170"/><frame tileid="1640" duration="170"/><frame tileid="1644" duration="170"/><frame tileid="1648" duration="170"/><frame tileid="1652" duration="170"/></animation></tile>
 <tile id="1633"><animation><frame tileid="1633" duration="170"/><frame tileid="1637" duration="170"/><frame tileid="1641" duration="170"/><frame tileid="1645" duration="170"/><frame tileid="1649" duration="170"/><frame tileid="1653" duration="170"/></animation></tile>
 <tile id="1634"><animation><frame tileid="1634" duration="170"/><frame tileid="1638" duration="170"/><frame tileid="1642" duration="170"/><frame tileid="1646" duration="170"/><frame tileid="1650" duration="170"/><frame tileid="1654" duration="170"/></animation></tile>
 <tile id="1635"><animation><frame tileid="1635" duration="170"/><frame tileid="1639" duration="170"/><frame tileid="1643" duration="170"/><frame tileid="1647" duration="170"/><frame tileid="1651" duration="170"/><frame tileid="1655" duration="170"/></animation></tile>
 <tile id="1664" type="cellar_drinks"/>
 <tile id="1670" type="cellar_mains"/>
 <tile id="1676" type="cellar_fire"/>
 <tile id="1682" type="cellar_drain"/>
 <tile id="1687" type="cellar_store"/>
 <tile id="1728" type="cellar_flue"/>
 <tile id="1734" type="cellar_vintage"/>
</tileset>
