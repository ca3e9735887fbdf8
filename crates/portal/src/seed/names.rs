//! The names that tenants' names are drawn from, most common first, by where they come from: a forename and a
//! surname mostly come from one place.

/// Names that go together.
pub(super) struct Heritage {
    /// Of 100 tenants.
    pub(super) share: u32,
    pub(super) surnames: &'static str,
    pub(super) women: &'static str,
    pub(super) men: &'static str,
}

/// The names of Wales and England come first: people of any origin take theirs from there, too.
pub(super) const HERITAGES: &[Heritage] = &[
    Heritage {
        share: 40,
        surnames: "Jones|Williams|Davies|Evans|Thomas|Roberts|Hughes|Lewis|Morgan|Griffiths|Edwards|Rees|\
            Price|Owen|Jenkins|Phillips|Morris|James|Lloyd|Richards|Powell|Parry|Harris|Ellis|Pugh|Vaughan|\
            Bowen|Howells|Prosser|Pritchard|Meredith|Gwyn|Tudor|Llewellyn|Bevan|Probert|Rhydderch|ap Rhys|\
            Hopkin|Beynon|Gethin|Mostyn|Watkins|Rowlands|Humphreys|Gittins|Bebb|Cadwaladr|Ceiriog|Tegid",
        women: "Margaret|Siân|Mair|Bethan|Carol|Angharad|Catrin|Ceri|Eirlys|Elin|Ffion|Gwen|Gwenllian|\
            Heledd|Lowri|Megan|Mererid|Nerys|Nia|Non|Olwen|Rhian|Rhiannon|Sioned|Tegwen|Susan|Ann|Janet|\
            Delyth|Eluned|Glenys|Haf|Llinos|Menna|Morfudd|Sara|Dilys|Myfanwy|Enid|Beti",
        men: "David|John|Gareth|Dafydd|Llŷr|Emyr|Geraint|Glyn|Gwilym|Huw|Hywel|Idris|Ieuan|Ifan|Iolo|Iwan|\
            Meirion|Rhodri|Rhys|Siôn|Tomos|Tudur|Wyn|Brian|Peter|Alun|Arwel|Berwyn|Cledwyn|Deiniol|Elwyn|\
            Gethin|Gruffydd|Merfyn|Trefor|Eifion|Goronwy",
    },
    Heritage {
        share: 40,
        surnames: "Smith|Taylor|Brown|Wilson|Johnson|Walker|Wood|Hall|Clarke|Green|Baker|Turner|White|Robinson|\
            Wright|Thompson|Jackson|Harrison|Ward|Cooper|King|Watson|Mitchell|Bell|Campbell|Stewart|\
            MacDonald|Reid|Ross|Murray|Young|Scott|Allen|Cook|Bailey|Carter|Shaw|Collins|Bennett|Gray|Miller|\
            Simpson|Marshall|Fisher|Hunt|Palmer|Mills|Knight|Webb|Rogers|Stone|Barker|Holmes|Chapman|Mason|\
            St John-Smith|Featherstonehaugh|Cholmondeley|Ashworth|Ogden|Entwistle|Sutcliffe|Ramsbottom|\
            Braithwaite|Thistlethwaite|Oldroyd|Micklethwaite|Hardcastle|Trevithick|Penhaligon|Tregenza|Pascoe|\
            Nance|Dodd|Fletcher|Gibbs|Hewitt|Irving|Judd|Kemp|Larkin|Mellor|Naylor|Oakley|Peacock|Rowe|Sharp|\
            Tanner|Underhill|Varley|Whitaker|Yates",
        women: "Susan|Patricia|Jean|Christine|Mary|Linda|Elizabeth|Sandra|Jane|Zoë|Chloë|Joyce|Sheila|\
            Maureen|Brenda|Pauline|Gillian|Hilary|Doreen|Kelly|Donna|Tracey|Lisa|Michelle|Nicola|Sharon|\
            Julie|Karen|Debbie|Lorraine|Wendy|Hazel|Iris|Violet|Dot|Renée|Audrey|Barbara|Marjorie|Beryl",
        men: "Peter|Michael|Alan|Robert|William|Keith|Trevor|Derek|Raymond|Kenneth|Ronald|Terence|Stanley|\
            Ernest|Darren|Wayne|Lee|Craig|Jason|Stuart|Neil|Kevin|Barry|Clive|Roy|Cyril|Paul|Stephen|Ian|\
            Graham|Malcolm|Norman|Leslie|Frank|Gordon|Dennis",
    },
    Heritage {
        share: 5,
        surnames: "Murphy|Kelly|O'Connor|O'Brien|Ryan|Walsh|Byrne|Kennedy|McKeag|McCarthy|Ó Briain|\
            Ní Dhónaill|Mac Giolla Bhríde|Quigley|O'Neill|Gallagher|Doherty|McLaughlin|Brennan|Nolan",
        women: "Mary|Bridget|Eileen|Niamh|Aoife|Siobhán|Gráinne|Maeve|Róisín|Kathleen|Deirdre|Noreen",
        men: "Declan|Séamus|Pádraig|Ciarán|Eoin|Brendan|Michael|Patrick|Kevin|Niall|Colm|Dermot",
    },
    Heritage {
        share: 7,
        surnames: "Khan|Ahmed|Patel|Singh|Begum|Kaur|Hussain|Ali|Chowdhury|Miah|Rahman|Islam|Akhtar|Bibi|Shah|\
            Sharma|Mehta|D'Souza|Fernandes|Malik|Iqbal|Uddin|Desai|Gill",
        women: "Fatima|Aisha|Nasreen|Shabana|Rukhsana|Parveen|Priya|Sunita|Harpreet|Manjit|Amina|Rehana|\
            Meena|Jaswinder|Maria|Shazia",
        men: "Mohammed|Abdul|Tariq|Imran|Nasir|Rajesh|Gurdeep|Harjinder|Ravi|Yusuf|Ibrahim|Anil|Faisal|Sanjay|\
            Balbir|Anthony",
    },
    Heritage {
        share: 4,
        surnames: "Nowak|Kowalski|Wiśniewski|Wójcik|Kamiński|Zieliński|Dąbrowski|Łukasiewicz|Popescu|Ionescu|\
            Horváth|Kiss|Novák|Dvořák|Kovalenko|Shevchenko|Petrov|Schäfer|Müller|Björk|Sørensen|Jansen|\
            van der Berg",
        women: "Agnieszka|Małgorzata|Katarzyna|Zofia|Ioana|Mihaela|Oksana|Olena|Ingrid|Åsa|Anna|Ewa",
        men: "Łukasz|Paweł|Michał|Stanisław|Grzegorz|Andrei|Bogdan|Mykola|Jürgen|Søren|Tomáš|Jan",
    },
    Heritage {
        share: 4,
        surnames: "Okafor|Adeyemi|Mensah|Owusu|Boateng|Abdi|Hassan|Mohamed|Osman|Yusuf|Tesfaye|Haile|Okoro|\
            Al-Hashimi|Haddad|Rezaei|Karimi|Demir|Yılmaz|Öztürk|Nkosi|Moyo",
        women: "Amina|Hodan|Ngozi|Abena|Adaeze|Fatuma|Leila|Ayşe|Hanan|Selam|Thandiwe|Grace",
        men: "Kwame|Kofi|Chukwuemeka|Olumide|Ibrahim|Abdi|Emre|Dawit|Tendai|Themba|Omar|Yonas",
    },
    Heritage {
        share: 3,
        surnames: "Nguyễn|Trần|Phạm|Chen|Wong|Li|de la Cruz|García|Muñoz|Santos|Ferreira|Gonçalves|da Silva|\
            Rossi|Leclère|Reyes",
        women: "Lan|Thị Mai|Mei Ling|María|Inês|Lucía|Françoise|Rosa|Hoa|Xin|Carmen|Teresa",
        men: "Minh|Văn Hùng|Wei|José|João|Nuño|François|Antonio|Duc|Ming|Carlos|Marco",
    },
];

/// People with one name alone.
pub(super) const SINGLE_NAMES: &[&str] =
    &["Suharto", "Ravi", "Themba", "Hadiza", "Thuy", "Gulshan", "Abdullah"];
