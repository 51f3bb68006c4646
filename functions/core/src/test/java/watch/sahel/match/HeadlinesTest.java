package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headlines alone, without a text below: the least a feed may give. All are invented.
class HeadlinesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | Mali: two Chinese nationals seized from mining site near Kayes
            en | Niger suspends BBC broadcasts over coverage of extremist raid
            en | US to shut drone base in Agadez by September
            en | Last German soldiers leave Niger
            en | Burkina Faso's Traore says foiled plot was hatched in Ivory Coast
            en | Chad's Deby sworn in after disputed vote
            en | Mauritania beefs up border patrols as Malian army crosses frontier
            en | Villagers flee Djibo as siege tightens
            en | Niger nationalises uranium mine run by France's Orano
            en | Malian opposition leader charged over junta criticism
            en | Dozens buried after market bombed in Tillaberi
            en | Timbuktu residents tell of life without power and food
            en | France hands over last base in Chad
            en | Ecowas lifts sanctions on Niger
            en | Burkina Faso lawyers abducted in Ouagadougou
            en | Islamists burn fuel trucks on road to Bamako
            en | Turkey sells drones to Chad's army
            en | Opinion: The Sahel is lost
            en | Mali says it shot down a drone
            fr | Mali : le Premier ministre Choguel Maïga limogé
            fr | Niger : l'ex-président Bazoum toujours retenu, deux ans après
            fr | Burkina : une centaine de VDP tués à Barsalogho
            fr | Tchad : Succès Masra condamné à vingt ans de prison
            fr | Mauritanie-Mali : la tension monte à la frontière
            fr | Orano perd le contrôle de sa mine au Niger
            fr | Les derniers soldats français ont quitté N'Djamena
            fr | Mopti : des villageois tués par des hommes armés à moto
            fr | L'AES lance sa force unifiée
            fr | Kidal repris, et après ?
            fr | Pénurie de carburant à Bamako : les écoles fermées
            de | Bundeswehr beendet Einsatz in Niger
            de | Mali: Dutzende Tote bei Angriff auf Militärkonvoi
            de | Burkina Fasos Militärherrscher lässt Richter einziehen
            de | Tschad kündigt Militärabkommen mit Frankreich
            de | Dschihadisten rücken auf Bamako vor
            de | Wie Russland sich im Sahel festsetzt
            de | Geiseln in Mali nach Jahren frei
            ru | Мали разрывает отношения с Украиной
            ru | В Буркина-Фасо предотвращена попытка переворота
            ru | Боевики атаковали аэропорт Бамако
            ru | Нигер требует вывода американских военных
            ru | Туареги взяли Тессалит
            uk | У Нігері звільнили полонених солдатів
            uk | Бойовики вбили десятки людей у Буркіна-Фасо
            ar | مقتل عشرات الجنود في هجوم شمال بوركينا فاسو
            ar | النيجر تلغي اتفاقا عسكريا مع واشنطن
            ar | مسلحون يخطفون إماراتيين في مالي
            ar | تشاد تنهي اتفاقية التعاون الدفاعي مع فرنسا
            ar | حصار باماكو يدخل شهره الثالث
            es | El Sáhel, nuevo epicentro del terrorismo mundial
            es | Secuestrados tres indios en una mina de Malí
            es | Francia retira su embajador de Níger
            pl | Mali: dżihadyści zaatakowali lotnisko w Bamako
            pl | Niger. Junta wyrzuca amerykańskich żołnierzy
            pt | Militares tomam o poder no Burkina Faso
            en | Niger's ruling general names new cabinet
            en | Mali arrests generals over alleged destabilisation plot
            en | Jihadist fighters parade through Diafarabé
            en | ECOWAS weighs standby force as Sahel trio walks out
            en | Chad and Sudan trade accusations over drone strike
            en | UK to cut troops in Mali
            en | Burkina Faso reinstates death penalty for treason
            en | Who are the Tuareg separatists fighting Mali's army?
            en | Bamako airport closed after shooting
            en | Niger bans French uranium exports
            en | Mauritania frees former president on bail
            en | Red Cross workers go missing in northern Mali
            en | Traoré tightens grip as dissent is crushed in Burkina
            en | Swedish mission pulls out of Mali early
            en | Togo offers to mediate between Niger junta and ECOWAS
            en | Fuel tankers torched on Kayes road
            en | In Mali's Ségou, farmers pay tax to jihadists
            en | American hostage's father pleads with Mali militants
            fr | Niger : manifestation devant l'ambassade de France
            fr | Mali : suspension des partis politiques
            fr | Burkina Faso : le journaliste Guézouma Sanogo enrôlé de force
            fr | Deux gendarmes tués dans l'ouest du Niger
            fr | Paris suspend sa coopération militaire avec Bamako
            fr | À Ménaka, la peur de l'État islamique
            fr | Le Tchad rompt son accord de défense avec Paris
            fr | Libération d'un otage autrichien au Niger
            fr | Sahel : les casques bleus face au vide
            fr | Gossi : la base transférée aux FAMa
            de | Baerbock reist nach Niger und Mali
            de | Deutsche Soldaten sitzen in Gao fest
            de | Entführte Deutsche im Niger wieder frei
            de | Putschisten in Niger drohen mit Gewalt
            de | Frankreichs Rückzug aus dem Sahel
            de | Anschlag in Ouagadougou: Viele Opfer
            ru | В Мали похищены граждане Казахстана
            ru | Военные Нигера отстранили президента
            ru | Колонна с топливом сожжена под Бамако
            uk | Мали звинуватило Київ у підтримці тероризму
            ar | قتلى في تفجير انتحاري في غاو شمال مالي
            ar | رئيس النيجر المخلوع يمثل أمام المحكمة
            es | Un grupo armado ataca un convoy en el norte de Burkina Faso
            es | La UE suspende su misión en Malí
            pl | Zamach stanu w Nigrze. Prezydent zatrzymany
            pt | Exército do Mali acusado de massacre
            en | UN peacekeepers end decade-long mission in Mali
            en | Insurgents kill village chief in western Niger
            en | Burkina captain vows to wipe out terrorists
            en | Mali: Prominent activist disappears after TV interview
            en | Niamey accuses Benin of hosting French secret bases
            en | Why Chad matters to France
            en | Military drone kills wedding guests near Tillabéri
            en | Bazoum's lawyers appeal to UN
            en | Niger's army chief visits Moscow
            en | How jihadists tax Burkina's gold miners
            en | Gunfire near presidential palace in N'Djamena
            en | Moscow sends military instructors to Ouagadougou
            en | Kidal: the flag that changed hands
            en | Hundreds of Malian refugees cross into Mauritania after army sweep
            fr | Niger : la junte dissout les partis
            fr | Mali : Moussa Mara placé en détention
            fr | Washington veut reprendre le dialogue avec Bamako
            fr | Au Burkina, l'armée accusée d'avoir tué des civils peuls
            fr | Ce que veut le Jnim
            fr | Le Sahel, dix ans de guerre
            fr | Attaque d'un train minier en Mauritanie
            fr | Le général Tiani prête serment
            de | Mali: Außenminister wirft Deutschland Einmischung vor
            de | Nach Putsch: EU evakuiert Bürger aus Niger
            de | Was die Militärs in Burkina Faso vorhaben
            de | Timbuktu unter Belagerung
            ru | Президент Чада погиб на фронте
            ru | Российские инструкторы прибыли в Нигер
            ru | Джихадисты блокируют столицу Мали
            uk | Хунта Малі продовжила перехідний період
            ar | مالي: الجيش يعلن استعادة بلدة من المتمردين
            ar | فرنسا تسحب قواتها من تشاد
            ar | بوركينا فاسو تطرد دبلوماسيين فرنسيين
            es | Golpe de Estado en Níger: lo que se sabe
            es | Mali corta relaciones con Argelia
            pl | Francja wycofuje wojska z Nigru
            pt | Mali: jihadistas bloqueiam a capital
            """)
    void isNewsOfTheSahelsWarAndPolitics(String language, String title) {
        assertThat(match(language, title).about(SAHEL)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | Kremlin gives Prigozhin's assets to rivals
            en | Wagner veteran jailed for murder in Siberia
            en | How Wagner's gold left Sudan
            en | Russia's paramilitaries replace Wagner with new force in Africa
            en | Belarus camp of Wagner emptied
            fr | Wagner en Centrafrique : enquête sur les massacres
            fr | RCA : l'ombre de Prigojine
            de | Wagner-Deserteur sagt vor Gericht aus
            de | Was wurde aus Prigoschins Trollfabrik?
            de | Finnland verurteilt Wagner-Kämpfer
            ru | Бывшего вагнеровца осудили за убийство
            ru | Бойцы «Вагнера» покидают Белоруссию
            ru | Совет командиров ЧВК «Вагнер» сделал заявление
            ru | Год без Пригожина
            ru | Африканский корпус объявил набор
            uk | У Фінляндії судять вагнерівця
            uk | Пригожина поховали
            ar | فاغنر تغادر مالي
            ar | روسيا تعيد هيكلة مجموعة فاغنر
            es | Los mercenarios de Wagner dejan Bielorrusia
            es | Un año de la muerte de Prigozhin
            pl | Wagnerowcy przy granicy z Polską
            pl | Były najemnik Wagnera zatrzymany w Norwegii
            pt | Grupo Wagner anuncia retirada
            en | Former Wagner fighter seeks asylum
            en | Wagner Group recruits in Serbia, report says
            en | Prigozhin's empire after Prigozhin
            en | US sanctions firms linked to Africa Corps
            fr | Un ancien de Wagner raconte
            fr | Mort de Prigojine : ce que l'on sait
            de | Wagner-Chef meldet sich zu Wort
            de | Putins Schattenarmee in Afrika: Africa Corps
            ru | «Вагнер» вернулся в Бангу
            ru | Вербовщик ЧВК «Вагнер» задержан
            uk | Пригожин погрожує виводом з Бахмута
            ar | مقتل زعيم فاغنر بريغوجين
            es | El jefe de Wagner acusa al ejército ruso
            pl | Co dalej z Grupą Wagnera?
            en | Wagner fighters return home to Russia
            en | Africa Corps convoy hit by mine
            en | Kremlin denies role in Prigozhin crash
            en | Ex-Wagner commander detained in Estonia
            en | Wagner's shadow over Bangui
            fr | Africa Corps recrute sur TikTok
            de | Wagner-Kommandeur in Moskau vor Gericht
            ru | Вагнеровцы вернулись в Бахмут
            ru | Бывший боец ЧВК «Вагнер» ограбил магазин
            uk | Колишній найманець «Вагнера» попросив притулку
            ar | مرتزقة فاغنر في ليبيا
            es | Wagner recluta presos en Rusia
            pl | Prigożyn grozi Szojgu
            """)
    void isNewsOfWagner(String language, String title) {
        assertThat(match(language, title).about(WAGNER)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | Mali beat Tunisia to reach quarter-finals
            en | Niger hit by worst floods in decades
            en | Chad Johnson sued by former agent
            en | Burkina Faso bans import of used clothes
            en | Mauritania's president opens solar farm
            en | Malian singer Oumou Sangaré wins award
            en | Chad giraffes make a comeback
            en | Bus crash kills 31 in Mali
            en | Niger Delta militants threaten oil pipelines
            en | Gunmen kidnap pupils in Niger State
            en | Sudan refugees pour into eastern Chad
            en | Burkina Faso to build its first nuclear plant
            en | Cotton growers in Mali face poor season
            en | Mali Koa guitar review: sweet sound
            en | Lake Chad fish stocks recover
            en | Boat with 80 migrants sinks off Nouadhibou
            en | Meningitis outbreak kills 100 in Niger
            fr | Mali : la fête de la tabaski sous le signe de la cherté
            fr | Burkina : le Fespaco ouvre ses portes à Ouagadougou
            fr | Tchad : la saison des pluies fait des victimes
            fr | Niger : campagne de vaccination contre la polio
            fr | CAN : les Étalons du Burkina battus par le Mali
            fr | Mauritanie : hausse des exportations de poisson
            fr | Le PIB du Niger en hausse de 8 %
            fr | Un match amical entre le Mali et le Tchad
            de | Mali gewinnt Auftaktspiel beim Afrika-Cup
            de | Überschwemmungen im Tschad: Zehntausende obdachlos
            de | Partnerstadt in Burkina Faso freut sich über Brunnen
            de | Malische Sängerin tritt in Köln auf
            ru | Сборная Мали вышла в четвертьфинал
            ru | Нигерия и Нигер построят железную дорогу
            ru | В Чаде начался сезон дождей
            uk | Збірна Буркіна-Фасо перемогла Малі
            uk | Малі річки України пересихають
            ar | منتخب مالي يتأهل إلى نصف النهائي
            ar | فيضانات في تشاد تشرد الآلاف
            ar | موريتانيا توقع اتفاق صيد مع الاتحاد الأوروبي
            es | Malí gana a Angola en la Copa África
            es | Sequía en el Sáhel: millones pasan hambre
            en | Wagner beats Duke in overtime
            en | Jill Wagner joins cast of new series
            en | Wagner College names new president
            en | New Ring cycle: Wagner for beginners
            de | Wagner verlängert beim FC
            de | Ministerin Wagner weist Kritik zurück
            de | Bürgermeister Wagner eröffnet Brücke
            de | Thielemann dirigiert Wagner in Dresden
            fr | Mort du pianiste Roger Wagner
            es | Wagner Ribeiro, agente de Neymar
            ru | Опера Вагнера в Мариинском театре
            ru | Роберт Вагнер отметил юбилей
            ru | Наемный убийца задержан в Москве
            uk | Концерт з творів Вагнера у Львові
            ar | أوبرا فاغنر تعود إلى المسرح
            pt | Wagner Moura brilha em novo filme
            en | Mercenaries from Colombia fight in Sudan
            en | Blackwater founder plans Haiti mission
            en | Mali and Senegal share points in Dakar friendly
            en | Niger Tornadoes sign new striker
            en | How Chad Kelly won over Toronto
            en | Mauritania cuts fish quota
            en | Chad launches e-visa system
            en | World Bank grants Niger $350m for roads
            en | Burkina Faso's mango season in full swing
            en | Fashion week returns to Bamako
            en | Mali's gold output drops 20%
            en | Teenage inventor from Niger wins prize
            en | Chad reports first polio case this year
            en | Locusts swarm across Mauritania and Mali
            en | Ouagadougou's motorbike taxis go electric
            en | Desert blues band Tinariwen announces tour
            en | Photos: the mud mosque of Djenné gets new plaster
            fr | Mali : les résultats du baccalauréat publiés
            fr | Niger : un nouveau barrage pour l'irrigation
            fr | Tchad : hausse du prix du gaz domestique
            fr | Burkina : accident de car, 12 morts
            fr | Basket : le Mali domine l'Égypte
            fr | Incendie au grand marché de Ouagadougou
            fr | Un festival de contes à Bobo-Dioulasso
            de | Dinosaurier in Niger entdeckt
            de | Mali: Fährunglück auf dem Niger
            de | Chad Smith stellt neues Buch vor
            ru | В Нигере нашли новый вид динозавра
            ru | Мали экспортирует манго в Европу
            uk | Малі міста отримають кошти на дороги
            ar | وزارة المالية تصدر سندات
            ar | مالي تفوز على غانا بهدفين
            ar | تشاد: تفشي الكوليرا
            es | Malí y Níger empatan sin goles
            es | Turismo en Mauritania: el tren del desierto
            pl | Małe i mali. Zoo pokazało słoniątko
            en | Kurt Wagner explains the fight over the app store
            en | Honus Wagner card sells for millions
            de | Wagner folgt auf Schmidt im Aufsichtsrat
            en | Soldier Field hosts Wagner tribute concert
            fr | La Walkyrie de Wagner à l'Opéra Bastille
            ru | Вагнер и Верди: вечер в консерватории
            pl | Muzyka Wagnera w Operze Narodowej
            en | Niger farmers turn to solar pumps
            en | Mali's Amadou Haidara joins Leipzig rivals
            en | Chad hosts regional film festival
            en | Chad Mendes returns to the octagon
            en | Mauritania bets on green hydrogen
            en | Burkina Faso opens first gold refinery
            en | Niger: measles vaccination drive begins
            en | How Timbuktu's manuscripts were digitised
            en | Ferry capsizes on Niger River in Mali, dozens drown
            en | Heatwave kills more than 100 in Mali
            en | Elon's Starlink goes live in Chad
            en | Bamako hosts photography biennale
            en | Wrestler from Niger wins gold
            en | Ten recipes with guinea fowl
            en | IMF approves $120m for Mauritania
            fr | Burkina : le prix du maïs s'envole
            fr | Mali : décès du musicien Toumani Diabaté
            fr | Niger : la production de pétrole en hausse
            fr | Tchad-Cameroun : reprise du trafic routier
            fr | Mauritanie : journée mondiale de l'eau
            de | Malis Fußballerinnen schreiben Geschichte
            de | Hunger im Niger: Ernte fällt aus
            ru | Футболисты Мали обыграли Замбию
            ru | Фестиваль туарегской музыки прошёл в Агадесе
            ar | موريتانيا تفتتح معرض التمور
            ar | النيجر تستأنف تصدير النفط
            es | La sequía amenaza los cultivos de Burkina Faso
            pl | Mali odkrywcy: wystawa w Łodzi
            en | Wagner tops poll in Saarland mayoral race
            en | Walter Wagner, NASA engineer, dies at 91
            en | Wagner power tools recalled
            de | Staatssekretär Wagner tritt zurück
            de | Wagner dirigiert Wagner
            fr | Le maire Wagner inaugure la crèche
            ru | Сонату Вагнера исполнили в Перми
            es | Wagner marca en el derbi
            """)
    void isNewsOfSomethingElse(String language, String title) {
        assertThat(match(language, title).matches()).isEmpty();
    }

    private static Matching match(String language, String title) {
        return Matcher.bundled().match(new Passage(title, "", language, ""));
    }
}
