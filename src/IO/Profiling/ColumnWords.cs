namespace Linkage.IO;

/// <summary>The usual names of columns in the languages of the region and of common exports, folded: letters and digits in lower case, Latin letters without marks.</summary>
/// <remarks>
/// A line is a meaning and its names; <c>row.key</c>, <c>row.source</c> and <c>row.answer</c> are no fields of a record: what names a row, what it came from, and an answer that
/// somebody worked out before. A name may stand in several lines; the earlier line is the likelier meaning.
/// </remarks>
internal static class ColumnWords
{
    public const string Lines = """
        row.key: id recordid rowid uniqueid uid uuid guid recid rec recordno recordnumber recordkey rowno rownumber rownum key pk index idx no nr seq sequence serial serialno lp ลำดับ ลำดับที่ ที่ เลขที่รายการ รหัส 序号 编号 番号 번호 stt
        row.source: source sourcesystem sourcename sourcedataset datasource datasourcename src system dataset database db agency agencyname agencycode originator provider registry register origin quelle fuente fonte herkunft หน่วยงาน แหล่งข้อมูล แหล่งที่มา ที่มาข้อมูล 来源 sumber nguon
        row.answer: entityid entid entity cluster clusterid clusterno trueid trueentity truth truthid groundtruth goldid idtrue matchid matchgroup group grp groupno dupid dupe duplicateof isduplicate duplicate groupid personcluster label linkid
        person.name: name fullname namefull personname nameofperson completename displayname legalname namn navn nome nomecompleto nombrecompleto nomcomplet nomprenom nometprenom vollername namevorname imieinazwisko adsoyad namalengkap nama hoten hovaten фио имя ชื่อสกุล ชื่อนามสกุล ชื่อและสกุล ชื่อและนามสกุล ชื่อตัวชื่อสกุล ชื่อเต็ม ชื่อผู้เดินทาง ชื่อผู้ต้องหา ชื่อบุคคล ชื่อ 姓名 氏名 名前 성명 이름 الاسم الاسمالكامل នាមត្រកូលនិងនាមខ្លួន ឈ្មោះ အမည် ຊື່ແລະນາມສະກຸນ ຊື່
        person.givenName: givenname namefirst namegiven givennames given firstname firstnames first fname frstname fstname forename forenames gn christianname prenom prenoms vorname vornamen rufname nombre nombres primernombre prenome primonome nomeproprio voornaam voornamen fornavn fornamn imie imiona jmeno krestnijmeno etunimi keresztnev utonev prenumele ad isim namadepan ten имя ชื่อตัว ชื่อจริง ชื่อต้น 名 givenname1 firstname1
        person.familyName: familyname namelast namefamily familynames family surname surnames lastname lastnames last lname lstname sname sn secondname nom nomdefamille nomfamille nachname familienname zuname apellido apellidos primerapellido cognome apelido sobrenome sobrenomes achternaam familienaam etternavn efternavn efternamn nazwisko prijmeni sukunimi vezeteknev csaladnev nume numedefamilie soyad soyadi soyisim namabelakang namakeluarga ho фамилия นามสกุล สกุล ชื่อสกุลท้าย 姓 lastname1
        person.middleName: middlename middlenames namemiddle middle mname mn middleinitial mi secondgivenname segundonombre deuxiemeprenom zweitername tussenvoegsel mellannavn mellemnavn отчество ชื่อกลาง tendem
        person.title: title salutation prefix nameprefix nameprefx prefx honorific anrede titel civilite tratamiento titolo คำนำหน้า คำนำหน้าชื่อ คำนำหน้านาม ยศ 称谓
        person.alias: alias aliases aka alsoknownas othername othernames formername maidenname birthname geburtsname nomdejeunefille nomdenaissance ฉายา นามแฝง ชื่ออื่น ชื่อเดิม 别名 化名
        person.nickname: nickname nick preferredname knownas spitzname surnom apodo ชื่อเล่น ชื่อเรียก
        person.fatherName: fathername fathersname nameoffather father fatherfullname vatername nombredelpadre nomdupere namaayah ชื่อบิดา บิดา ชื่อพ่อ бащa 父亲姓名
        person.motherName: mothername mothersname nameofmother mother motherfullname muttername nombredelamadre nomdelamere namaibu ชื่อมารดา มารดา ชื่อแม่ 母亲姓名
        person.birthDate: dob dateofbirth birthdate birthday bday birthdt dtbirth datebirth dobirth born bornon birth birthdateiso geburtsdatum geburtstag gebdatum geboren gebdat datenaissance datedenaissance naissance neele fechanacimiento fechadenacimiento nacimiento fnac fecnac datanascita datadinascita natoil datanascimento datadenascimento nascimento geboortedatum gebdat fodselsdato fodelsedatum fodelsedag dataurodzenia datanarozeni syntymaaika szuletesidatum datanasterii dogumtarihi tanggallahir tgllahir ngaysinh датарождения วันเกิด วันเดือนปีเกิด เกิดวันที่ วดปเกิด วดป วันเดือนปีพศเกิด 出生日期 出生年月日 生日 生年月日 생년월일 تاريخالميلاد ថ្ងៃខែឆ្នាំកំណើត មွေးသက္ကရာဇ် မွေးနေ့ ວັນເດືອນປີເກີດ yearofbirth birthyear yob geburtsjahr ปีเกิด
        person.age: age ageyears alter edad eta idade leeftijd อายุ 年龄 tuoi usia umur
        person.sex: sex gender sexcode gendercode geschlecht sexe genre sexo genero sesso geslacht kjonn kon plec pohlavi cinsiyet jeniskelamin gioitinh пол เพศ 性别 성별 الجنس ភេទ လိင် ເພດ
        person.nationality: nationality nationalities citizenship citizenof countryofcitizenship natl staatsangehorigkeit nationalitat nationalite nacionalidad nazionalita nacionalidade nationaliteit cittadinanza obywatelstwo kewarganegaraan quoctich гражданство สัญชาติ เชื้อชาติ 国籍 국적 الجنسية
        person.birthPlace: birthplace birthstate stateofbirth placeofbirth pob cityofbirth countryofbirth birthcity birthcountry geburtsort lieunaissance lieudenaissance lugarnacimiento lugardenacimiento luogonascita luogodinascita localdenascimento geboorteplaats tempatlahir noisinh สถานที่เกิด ภูมิลำเนา 出生地
        person.occupation: occupation job jobtitle profession employment work beruf metier profesion ocupacion professione profissao beroep zawod pekerjaan nghenghiep อาชีพ 职业
        person.nationalId: nationalid nationalidno nationalidnumber nationalidentifier nationalinsurancenumber nino nin natid natidno idcard idcardno idcardnumber idnumber idno identitynumber identityno identitycard identitycardno identification identificationnumber citizenid citizenno citizencard pid pidno personalid personalno personalnumber personnummer personalcode cid id13 idn nid nidno nric ic icno cnic aadhaar aadhar pan ssn socialsecurity socialsecurityno socialsecuritynumber socsec socsecid socialsecurityid sin taxid tin taxnumber medicareno medicarenumber nhsnumber nhsno nhs healthid patientid mrn steuerid steuernummer sozialversicherungsnummer ausweisnummer ahvnummer numerosecu nir dni dninie nie nif cedula cedulaidentidad curp rfc rut rg cpf codicefiscale bsn pesel rodnecislo cnp tckimlik tckimlikno nik noktp ktp cccd cmnd socccd инн снилс เลขประจำตัวประชาชน เลขประจำตัว เลขบัตร เลขบัตรประชาชน บัตรประชาชน เลขบัตรประจำตัวประชาชน เลขที่บัตรประชาชน เลขประจำตัว13หลัก เลขประจำตัวประชาชน13หลัก เลขบัตรประชาชน13หลัก เลข13หลัก หมายเลขบัตรประชาชน 身份证 身份证号 身份证号码 주민등록번호
        person.passport: passport passportno passportnumber passportnum passportid pptno ppno ppt passeport numeropasseport pasaporte numeropasaporte passaporto passaporte reisepass reisepassnummer passnummer passnr paspoort paspoortnummer nopaspor sohochieu паспорт หนังสือเดินทาง เลขหนังสือเดินทาง เลขที่หนังสือเดินทาง พาสปอร์ต 护照 护照号 护照号码 여권번호
        person.phone: phone phoneno phonenumber phonenum phonenr phone1 phone2 phonehome phonework phonemobile homephone workphone telephone telephoneno telephonenumber tel telno telnr tel1 tel2 mobile mobileno mobilenumber mobilephone mob cell cellphone cellno contactno contactnumber contactphone telefon telefonnummer telefonnr handy handynummer mobil telefono numerotelefono celular movil tlf tlfnr telefoon telefoonnummer gsm portable numerotel telefone telemovel cellulare numertelefonu komorka puhelin cep ceptelefonu notelp nohp nomorhp sodienthoai dienthoai sdt телефон โทร โทรศัพท์ เบอร์โทร เบอร์โทรศัพท์ หมายเลขโทรศัพท์ เบอร์ มือถือ เบอร์มือถือ โทรศัพท์มือถือ เบอร์ติดต่อ 电话 手机 手机号 電話 電話番号 전화번호 휴대폰 الهاتف ទូរស័ព្ទ ဖုန်း ဖုန်းနံပါတ်
        person.email: email emailaddress emailaddr emailid mail mailaddress emailprimary courriel adresseemail correo correoelectronico emailadresse indirizzoemail eposta epost posteelectronique อีเมล อีเมล์ 邮箱 电子邮件 メール 이메일
        person.address: address addr addressfull fulladdress addressline addressline2 addressline3 addrline2 address2 address3 addr2 addr3 adr2 street2 streetaddress2 homeaddress residentialaddress residence postaladdress mailingaddress anschrift adresse adresszusatz domicilio direccion direccioncompleta indirizzo endereco morada adres adresa lakcim alamat diachi адрес ที่อยู่ ที่อยู่ปัจจุบัน ที่อยู่ตามทะเบียนบ้าน 地址 住址 住所 주소 العنوان អាសយដ្ឋាន လိပ်စာ
        person.street: street streetname streetaddress address1 addr1 adr1 addressline1 addrline1 line1 road roadname strasse str strassenname rue nomrue calle via rua straat straatnaam ulica gade gata vei utca sokak jalan duong улица ถนน ซอย 街道 通り
        person.houseNumber: housenumber houseno housenr streetnumber streetno streetnum buildingnumber buildingno unitnumber hausnummer hausnr numerorue numerodomicilio numerocasa numerocivico huisnummer nrdomu บ้านเลขที่ เลขที่บ้าน เลขที่ 门牌号
        person.locality: city town citytown cityname townname locality suburb municipality village posttown settlement place stadt ort wohnort ville commune localite ciudad localidad municipio poblacion citta comune cidade plaats woonplaats gemeente stad kommune miasto miejscowosc mesto kaupunki varos oras localitate sehir kota thanhpho город เมือง ตำบล แขวง ตำบลแขวง subdistrict tambon tambol khwaeng kelurahan phuong xa 城市 市
        person.district: district amphoe amphur khet borough suburb subdistrict county ward bezirk landkreis stadtteil ortsteil quartier arrondissement distrito barrio colonia quartiere bairro freguesia wijk ilce kecamatan kabupaten quan huyen район อำเภอ เขต อำเภอเขต 区 县
        person.province: province state stateprovince region county department departement bundesland provincia estado regione provincie wojewodztwo lan fylke maakunta il changwat jangwat provinsi propinsi tinh область จังหวัด 省 州
        person.postcode: postcode postalcode postcod zip zipcode zip5 pincode pin eircode plz postleitzahl codepostal cp codigopostal codpostal cap cep codigopostal4 postnummer postnr kodpocztowy psc postinumero iranyitoszam codpostal2 postakodu kodepos mabuuchinh индекс รหัสไปรษณีย์ ไปรษณีย์ 邮编 郵便番号 우편번호
        person.country: country countrycode countryname countryofresidence residencecountry land staat pays pais paese kraj ulke negara quocgia страна ประเทศ 国家 国 국가 البلد
        document.number: documentnumber documentno docno docnumber doc document documentid permitno permitnumber visano visanumber visa workpermit licenceno licencenumber licenseno licensenumber drivinglicence driverslicense dlnumber เลขที่เอกสาร เลขเอกสาร ใบอนุญาต ใบอนุญาตทำงาน 证件号码
        document.mrz: mrz machinereadablezone
        document.type: documenttype doctype idtype ประเภทเอกสาร
        document.expires: expires expirydate expiry validuntil วันหมดอายุ
        document.issued: issued issuedate dateofissue วันออกบัตร
        vehicle.plate: plate plateno platenumber licenseplate licenceplate licenseplateno numberplate registrationnumber registrationno regno regnumber vehicleregistration vehicleno vehiclenumber carno kennzeichen amtlicheskennzeichen immatriculation matricula targa kenteken placa platnomor nopol biensoxe ทะเบียน ทะเบียนรถ เลขทะเบียน เลขทะเบียนรถ หมายเลขทะเบียน ป้ายทะเบียน 车牌 车牌号
        vehicle.plateProvince: plateprovince registrationprovince ทะเบียนจังหวัด จังหวัดทะเบียน
        vehicle.vin: vin chassis chassisno chassisnumber vehicleidentificationnumber fahrgestellnummer fin telaio เลขตัวถัง หมายเลขตัวถัง เลขตัวรถ
        vehicle.engine: engineno enginenumber engine เลขเครื่อง เลขเครื่องยนต์ หมายเลขเครื่องยนต์
        vehicle.make: make manufacturer brand vehiclemake carmake marke marque marca ยี่ห้อ ยี่ห้อรถ
        vehicle.model: model vehiclemodel carmodel modell modele modelo รุ่น รุ่นรถ
        vehicle.color: color colour vehiclecolor vehiclecolour carcolor farbe couleur สี สีรถ
        vehicle.type: vehicletype bodytype cartype ประเภทรถ
        phone.number: msisdn callingnumber
        phone.imei: imei imei1 imei2 imeino หมายเลขเครื่อง
        phone.imsi: imsi
        phone.iccid: iccid simno simnumber simcard
        account.number: accountnumber accountno iban bankaccount bankaccountno kontonummer เลขที่บัญชี เลขบัญชี หมายเลขบัญชี
        account.bank: bank bankname bankcode ธนาคาร
        organization.name: company companyname organization organisation organizationname organisationname orgname business businessname firm firma unternehmen entreprise societe empresa azienda ชื่อบริษัท บริษัท ชื่อนิติบุคคล นิติบุคคล ห้างร้าน 公司 公司名称
        organization.registration: registrationnumbercompany companyno companynumber companyregistration taxidcompany vatnumber vatid vat registrationid เลขทะเบียนนิติบุคคล เลขนิติบุคคล
        event.at: time datetime timestamp eventtime eventdate at เวลา วันเวลา วันที่เกิดเหตุ
        event.place: checkpoint ด่าน จุดตรวจ
        """;

    /// <summary>Words before or after a column's meaning that change nothing in it: <c>patient_surname</c>, <c>dob_1</c>.</summary>
    public const string Fillers =
        "patient patients pat customer cust client person persons people pers prs applicant member employee emp student subject victim suspect accused holder passenger pax traveller traveler guest voter citizen resident individual " +
        "contact primary current home legal my p c t l r a b orig original raw std clean cleaned text txt value val field col 1 2 3 no nr num number str of the th en eng thai english latin local native mm kh la cn lo km " +
        "res residential resident mail mailing phys physical full desc cd code dd yyyy yy ddmmyyyy yyyymmdd mmddyyyy format iso ad be fake ภาษาไทย ภาษาอังกฤษ ไทย อังกฤษ อังกฤษตัวใหญ่";
}
