using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Words of names: which spellings are one name, which words carry little information, which only link their neighbours.</summary>
internal static class NameVariants
{
    // Each line is one name. The first spelling is its common form. A leading * marks a name so frequent in its region that sharing it says little.
    private static readonly string[] Groups =
    [
        "*muhammad mohammd mhmd mohammad mohammed mohamed mohamad mohamet muhamad muhammed muhamed mohd muhd mhd md mahomed mohammod mohomed mehmed mehmet mamadou maxamed mochammad moch mokhamad magomed",
        "*abdul abd abdal abdel abdool abdu", "*ahmad ahmed ahamed ahammed achmad achmed axmed ahmat",
        "husain hussain hussein hossain hossein husein husayn hussin hocine huseyin hussen husson hosen hasein", "hasan hassan hasaan hassen xasan", "yusuf yousef youssef yousuf yusof yusoff yousif youcef yosuf yusif",
        "ibrahim ebrahim brahim ibraheem ibrahem", "khalid khaled khalidh", "mustafa mustapha mostafa moustafa moustapha", "usman osman othman uthman ousmane uthmaan", "umar omar oumar omer",
        "said saeed saiid sayeed saed", "fatima fatma fatimah fatema fatemah fatoumata fathima", "aisha ayesha aicha aishah ayse", "sulaiman suleiman sulayman soliman slimane suleman sulieman", "jamal gamal djamel cemal jamaal",
        "rahman rehman rahaman rohoman rahmen rohman", "*ullah ollah oulah", "*uddin oddin aldin eddin", "*begum begom bagum begam", "*khatun hatun khatoon katun", "*nur noor nour nor noer", "ali aly", "osama usama ousama",
        "*sheikh shaikh cheikh sheik shaykh syekh", "*sayed syed sayyid sayyed said saiyed", "karim kareem kerim", "rashid rachid rasheed", "masud masoud massoud messaoud masood", "salih saleh salah", "isa eisa issa", "musa mousa moussa", "yahya yehia yahia", "zaynab zainab zeinab zaineb", "nasir nasser naser nasir", "tariq tarek tarik", "rafiq rafik rafique", "sharif shareef cherif", "habib habeeb", "latif lateef", "rahim raheem", "siddiq siddik siddique sadiq", "abubakar abubakr",
        "sergei sergey serguei sergej serhii sergiy", "aleksandr alexander alexandr oleksandr aleksander", "aleksei alexei alexey aleksey alexej oleksii", "yuliya yulia julia iuliia", "yuri yury iurii yurii jurij", "dmitri dmitry dmitrii dmytro dimitri", "nikolai nikolay mykola nikolaj", "andrei andrey andrii andrej", "mikhail mykhailo michail", "grigori grigory grigorii hryhorii", "vladimir volodymyr wladimir", "yevgeny evgeny evgenii yevgeni evgeni", "pyotr petr piotr",
        "abu abou", "lyu lu lv", "nyu nu nv", "suharto soeharto", "sukarno soekarno", "joko djoko", "susilo soesilo",
    ];

    // Western pet names: weaker than a spelling, since one pet name serves several names.
    private static readonly string[] Nicknames =
    [
        "william bill will billy", "robert bob rob bobby", "richard rick dick rich", "james jim jimmy jamie", "john johnny jack jon", "joseph joe joey", "michael mike mick mikey", "thomas tom tommy", "charles charlie chuck", "edward ed eddie ted", "theodore ted teddy", "anthony tony antony", "daniel dan danny", "david dave davey", "samuel sam sammy", "benjamin ben benny", "andrew andy drew", "steven steve stephen stevie", "kenneth ken kenny", "christopher chris", "matthew matt", "nicholas nick nicky", "alexandra alex", "peter pete", "gregory greg", "jeffrey jeff geoffrey", "lawrence larry laurence", "ronald ron ronnie", "donald don donnie", "timothy tim", "patrick pat paddy", "elizabeth liz beth betty eliza lizzie", "margaret maggie meg peggy", "katherine catherine kate kathy cathy katie kathryn", "jennifer jen jenny", "susan sue susie", "deborah debbie deb", "patricia pat patty trish", "barbara barb", "rebecca becky", "victoria vicky", "jessica jess", "kimberly kim", "pamela pam", "frederick fred freddy", "raymond ray", "leonard len lenny", "harold harry", "henry hank harry", "albert al bert", "philip phil phillip", "walter walt", "ronald ron", "joshua josh", "zachary zach zack", "nathaniel nathan nate", "jonathan jon", "abigail abby", "samantha sam", "madeleine maddie", "isabella bella izzy", "gabrielle gabby", "jacqueline jackie", "cynthia cindy", "sandra sandy", "teresa theresa terry",
    ];

    private static readonly FrozenSet<string> Frequent = MakeFrequent();

    private static readonly FrozenSet<string> Particles = ("al el ul il ar as ash an at az ad bin binti binte bte bt ibn ben bint bent ould wuld ap anak de da do dos das del della dela di du la le van von der den ter ten af zu sae na y e a/l a/p s/o d/o w/o c/o b").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LeadingParticles = "al el de von van bin ibn ben sae".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int[]> Variants = MakeVariants();

    /// <summary>The ids of the names that a spelling may stand for: positive for spellings of one name, negative for pet names; empty if none.</summary>
    public static int[] Of(string latin) => Variants.TryGetValue(latin, out int[]? ids) ? ids : [];

    /// <summary>Whether sharing the word says little, because a great part of its region's people have it.</summary>
    public static bool IsFrequent(string latin) => Frequent.Contains(latin);

    /// <summary>Whether the word only links its neighbours, at this place in the name.</summary>
    public static bool IsParticle(string latin, bool first, bool last) =>
        first ? LeadingParticles.Contains(latin) && !last : Particles.Contains(latin) && !(last && latin is "na" or "y" or "e" or "an" or "van" or "la" or "le" or "do" or "da" or "b" or "ten" or "di" or "du" or "as" or "ad" or "ben");

    /// <summary>The relation that a Malay, Arabic or South Asian word states between the names around it, or unknown.</summary>
    public static NameSex PatronymicSex(string latin) => latin switch
    {
        "bin" or "b" or "ibn" or "ben" or "a/l" or "s/o" or "ould" or "wuld" => NameSex.Male,
        "binti" or "binte" or "bte" or "bt" or "bint" or "bent" or "a/p" or "d/o" or "w/o" => NameSex.Female,
        _ => NameSex.Unknown,
    };

    /// <summary>Words that link in the same way have the same class: 1 son or daughter of, 2 the article, 0 any other.</summary>
    public static int ParticleClass(string text, string latin) => PatronymicSex(text) != NameSex.Unknown || text is "بن" or "ابن" or "بنت" ? 1
        : latin is "al" or "el" or "ul" or "il" or "ar" or "as" or "ash" or "an" or "at" or "az" or "ad" ? 2 : 0;

    private static FrozenDictionary<string, int[]> MakeVariants()
    {
        Dictionary<string, List<int>> variants = new(StringComparer.Ordinal);
        for (int i = 0; i < Groups.Length; i++)
            AddGroup(variants, Groups[i].TrimStart('*'), i + 1);
        for (int i = 0; i < Nicknames.Length; i++)
            AddGroup(variants, Nicknames[i], -1 - i);
        return variants.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static FrozenSet<string> MakeFrequent()
    {
        List<string> words = [.. "singh kaur kumar devi islam banu akter ara bibi thi van nguyen tran bahadur kumari lal mia mst hafez haji hajji khan sri siti".Split(' ')];
        foreach (string group in Groups)
        {
            if (group[0] == '*')
                words.AddRange(group[1..].Split(' '));
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void AddGroup(Dictionary<string, List<int>> variants, string group, int id)
    {
        foreach (string spelling in group.Split(' '))
        {
            if (!variants.TryGetValue(spelling, out List<int>? ids))
                variants[spelling] = ids = [];
            if (!ids.Contains(id))
                ids.Add(id);
        }
    }
}
