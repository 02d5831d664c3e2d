namespace Linkage.Synthetic;

/// <summary>Malay given names; the father's name follows bin or binti.</summary>
internal static class MalayNames
{
    public static readonly NameElement[] Male = NameElement.Table("""
        Ahmad:ahmad,ahmed Ali:ali,aly Hassan:hassan,hasan Ismail:ismail,esmail Ibrahim:ibrahim,ebrahim Yusof:yusof,yusuf,yusoff Razak:razak,razaq Karim:karim,kareem Rahman:rahman,rahmaan
        Faizal:faizal,faisal Azman:azman,adzman Zulkifli:zulkifli,dzulkifli Hafiz:hafiz,hafidz Syafiq:syafiq,shafiq Aziz:aziz,azeez Hamid:hamid,hameed Jamal:jamal,jamaal Kamal:kamal,kamaal
        Latif:latif,lateef Mahmud:mahmud,mahmood Nazri:nazri,nadzri Omar:omar,umar Rashid:rashid,rasyid Salleh:salleh,saleh Taib:taib,tayib Wahab:wahab,wahhab Zain:zain,zein Idris:idris,idrees
        Rosli:rosli,rusli Shukri:shukri,syukri Harun:harun,haroon Bakar:bakar,bakr Daud:daud,dawud Fauzi:fauzi,fawzi Ghani:ghani,gani Halim:halim,haleem Malik:malik,maliki Sulaiman:sulaiman,sulaimon
        """);

    public static readonly NameElement[] Female = NameElement.Table("""
        Aishah:aishah,aisyah Fatimah:fatimah,fatima Khadijah:khadijah,kadijah Mariam:mariam,maryam Zainab:zainab,zaynab Halimah:halimah,halima Hasnah:hasnah,hasna Rohana:rohana,ruhana Salmah:salmah,salma
        Suraya:suraya,soraya Azizah:azizah,aziza Latifah:latifah,latifa Nabila:nabila,nabilah Noraini:noraini,nuraini Rosnah:rosnah,rosna Zaleha:zaleha,zaliha Farah:farah,fara Hidayah:hidayah,hidayat
        Ain:ain,aein Syazwani:syazwani,shazwani Rokiah:rokiah,rukiah Sharifah:sharifah,syarifah Maimunah:maimunah,maimuna Jamilah:jamilah,jamila Wahida:wahida,wahidah Norliza:norliza,nurliza
        """);

    public static readonly NameElement[] PrefixMale = NameElement.Table("Mohd:mohd,muhammad,mohamad Muhammad:muhammad,mohd,muhamad Abdul:abdul,abd Wan:wan Nik:nik Che:che");
    public static readonly NameElement[] PrefixFemale = NameElement.Table("Siti:siti,sity Nur:nur,noor,nor Nurul:nurul Wan:wan Nik:nik Che:che");
    public static readonly NameElement Bin = new("bin", ["bin", "b."]);
    public static readonly NameElement Binti = new("binti", ["binti", "bte", "bt"]);
}
