namespace Linkage.Synthetic;

/// <summary>Writes a cell into the agencies' files and the truth.</summary>
internal sealed partial class CellWriter(CaseFiles files, Rates rates, Tally tally, long seed)
{
    private readonly Clerk _clerk = new(rates, tally, seed);
    private SplitMix _random;
    private long _cell;

    /// <summary>Gets the records of the two planted people, known after the first cell.</summary>
    public PlantedTrace Planted { get; } = new();

    public void Write(Cell cell)
    {
        _cell = cell.Index;
        _random = new SplitMix(seed, cell.Index, 9, 0);
        WriteTrips(cell);
        WriteCases(cell);
        WriteRegister(cell);
        WriteTelecom(cell);
        WriteVisas(cell);
        WriteEntities(cell);
    }

    /// <summary>Writes the headers of all files.</summary>
    public void WriteHeaders()
    {
        files.Crossings.Cells("เลขที่", "เที่ยว", "ด่าน", "เวลา", "ทิศทาง", "ฐานะ", "ชื่อ-สกุล", "GIVEN NAME", "SURNAME", "วันเกิด", "เพศ", "สัญชาติ", "PASSPORT", "เลขประจำตัว", "ทะเบียน", "จังหวัด", "ประเทศทะเบียน", "ผู้ร่วมทาง").EndRow();
        files.Cases.Cells("ลำดับ", "คดี", "วันที่", "สถานที่", "ฐานะ", "ชื่อ", "ชื่อเล่น", "ชื่ออื่น", "วันเกิด", "สัญชาติ", "เลขบัตร", "หนังสือเดินทาง", "โทร", "ที่อยู่").EndRow();
        files.Seizures.Cells("ลำดับ", "คดี", "ผู้ครอบครอง", "วันที่", "หมายเลข", "IMEI", "ทะเบียน", "เลขตัวถัง", "สี").EndRow();
        files.Vehicles.Cells("reg_no", "plate", "province", "vin", "make", "model", "body", "colour", "year", "owner_no", "owner_name", "owner_id", "owner_passport", "owner_birth", "owner_address", "from", "to").EndRow();
        files.Calls.Cells("id", "a", "b", "start", "seconds").EndRow();
        files.Visas.Cells("no", "type", "number", "issued", "expires", "name", "name_native", "sex", "birth", "nationality", "passport", "personal_no", "phone", "address").EndRow();
        files.Truth.Cells("record_id", "entity_id").EndRow();
        files.TruthEntities.Cells("entity_id", "kind", "community", "role", "stage", "standing", "network").EndRow();
        files.TruthLinks.Cells("from_id", "type", "to_id", "role", "stage").EndRow();
    }

    private void Person(string recordId, Person person)
    {
        files.Truth.Cells(recordId, person.Id).EndRow();
        tally.PersonRecords++;
        Planted.Note(recordId, person);
    }

    private void Thing(string recordId, string entity, ref long count)
    {
        files.Truth.Cells(recordId, entity).EndRow();
        count++;
    }

    // Documents that are seen once, such as a visa, and events are entities of their own: they are named by their record.
    private void Single(string recordId, string entity, string kind, ref long count)
    {
        Thing(recordId, entity, ref count);
        files.TruthEntities.Cells(entity, kind, "", "", "", "", "").EndRow();
    }

    private void WriteEntities(Cell cell)
    {
        string network = cell.Network is null ? "" : NetworkPlanner.NetworkId(cell.Network);
        foreach (Person person in cell.Persons)
        {
            if (person.SeenNative && person.SeenLatin)
                tally.PersonsInTwoScripts++;
            files.TruthEntities.Cells(person.Id, "person", Community(person), person.Role, person.Stage, person.Standing, person.Network < 0 ? "" : network).EndRow();
        }

        foreach (Vehicle vehicle in cell.Vehicles)
            files.TruthEntities.Cells(vehicle.Id, "vehicle", "", "", "", "", "").EndRow();
        foreach (Line line in cell.Lines)
            files.TruthEntities.Cells(line.Id, "phone", "", "", "", "", "").EndRow();
        foreach (Document document in cell.Documents)
            files.TruthEntities.Cells(document.Id, "document", "", "", "", "", "").EndRow();
        foreach (TrueLink link in cell.Links)
            files.TruthLinks.Cells(link.From, link.Type, link.To, link.Role, link.Stage).EndRow();
    }

    private static string Community(Person person) => person.Community switch
    {
        Linkage.Synthetic.Community.Thai => "thai",
        Linkage.Synthetic.Community.Burman => "burman",
        Linkage.Synthetic.Community.Shan => "shan",
        Linkage.Synthetic.Community.Karen => "karen",
        Linkage.Synthetic.Community.Lao => "lao",
        Linkage.Synthetic.Community.Khmer => "khmer",
        Linkage.Synthetic.Community.Vietnamese => "vietnamese",
        Linkage.Synthetic.Community.Chinese => "chinese",
        Linkage.Synthetic.Community.Malay => "malay",
        Linkage.Synthetic.Community.Bangladeshi => "bangladeshi",
        Linkage.Synthetic.Community.Rohingya => "rohingya",
        Linkage.Synthetic.Community.Russian => "russian",
        _ => "european",
    };
}
