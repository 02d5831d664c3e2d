namespace Linkage.Synthetic;

/// <summary>The manifest of every generated case: it maps every column of every file.</summary>
internal static class CaseManifestText
{
    public const string Text = """
        {
          "linkage": 1,
          "name": "Border case (all people invented)",
          "defaults": {"country": "TH", "timeZone": "Asia/Bangkok", "missing": ["ไม่ทราบ", "-"]},
          "sources": {
            "border": {"agency": "immigration", "labels": ["immigration"], "files": [{"path": "crossings.csv", "mapping": "crossing"}]},
            "police": {"agency": "police", "labels": ["investigation"], "files": [
              {"path": "cases.csv", "encoding": "windows-874", "mapping": "case"},
              {"path": "seizures.csv", "encoding": "windows-874", "mapping": "seizure"}]},
            "register": {"agency": "land transport", "files": [{"path": "vehicles.csv", "delimiter": ";", "mapping": "registration"}]},
            "telecom": {"agency": "telecom regulator", "files": [{"path": "lines.jsonl", "mapping": "line"}, {"path": "calls.csv", "mapping": "call"}]},
            "visa": {"agency": "foreign workers", "files": [{"path": "visas.txt", "format": "csv", "encoding": "utf-16", "delimiter": "\t", "mapping": "visa"}]}
          },
          "mappings": {
            "crossing": {"key": "เลขที่", "observed": "เวลา", "records": {
              "traveller": {"kind": "person", "fields": {
                "name": ["ชื่อ-สกุล", {"columns": ["GIVEN NAME", "SURNAME"], "join": " "}],
                "birthDate": "วันเกิด", "sex": "เพศ", "nationality": "สัญชาติ", "passport": "PASSPORT", "nationalId": "เลขประจำตัว"}},
              "passport": {"kind": "document", "when": "PASSPORT", "fields": {"type": "=passport", "number": "PASSPORT", "issuer": "สัญชาติ"}},
              "companion": {"kind": "person", "forEach": {"column": "ผู้ร่วมทาง", "split": ";"}, "fields": {
                "name": {"item": "", "match": "^[^(]+"}, "passport": {"item": "", "match": "\\((.+)\\)"}}},
              "car": {"kind": "vehicle", "fields": {"plate": "ทะเบียน", "plateProvince": "จังหวัด", "plateCountry": "ประเทศทะเบียน"}},
              "crossing": {"kind": "event", "key": "เที่ยว", "onDuplicate": "merge", "fields": {
                "type": "=crossing", "reference": "เที่ยว", "at": "เวลา", "place": "ด่าน", "direction": {"column": "ทิศทาง", "map": {"เข้า": "entry", "ออก": "exit"}, "type": "text"}}}},
             "links": ["traveller holds passport",
              {"from": "traveller", "type": "took-part", "to": "crossing", "role": {"column": "ฐานะ", "map": {"คนขับ": "driver", "ผู้โดยสาร": "passenger"}}, "at": "เวลา"},
              {"from": "companion", "type": "took-part", "to": "crossing", "role": "=passenger", "at": "เวลา"},
              {"from": "car", "type": "took-part", "to": "crossing", "role": "=vehicle", "at": "เวลา"},
              {"from": "traveller", "type": "uses", "to": "car", "role": {"column": "ฐานะ", "map": {"คนขับ": "driver", "ผู้โดยสาร": "passenger"}}, "at": "เวลา"}]},
            "case": {"key": "ลำดับ", "main": "person", "observed": "วันที่", "records": {
              "person": {"kind": "person", "fields": {
                "name": "ชื่อ", "nickname": "ชื่อเล่น", "alias": "ชื่ออื่น", "birthDate": "วันเกิด", "nationality": "สัญชาติ", "nationalId": "เลขบัตร",
                "passport": "หนังสือเดินทาง", "phone": {"column": "โทร", "split": [",", "/"]}, "address": "ที่อยู่"}},
              "passport": {"kind": "document", "when": "หนังสือเดินทาง", "fields": {"type": "=passport", "number": "หนังสือเดินทาง", "issuer": {"column": "สัญชาติ", "map": {
                "ไทย": "THA", "เมียนมา": "MMR", "ลาว": "LAO", "กัมพูชา": "KHM", "เวียดนาม": "VNM", "จีน": "CHN", "มาเลเซีย": "MYS", "บังกลาเทศ": "BGD", "เยอรมัน": "DEU", "รัสเซีย": "RUS"}}}},
              "phone": {"kind": "phone", "forEach": {"column": "โทร", "split": ","}, "fields": {"number": {"item": ""}}},
              "file": {"kind": "event", "key": "คดี", "onDuplicate": "merge", "fields": {"type": "=case", "reference": "คดี", "at": "วันที่", "place": "สถานที่"}}},
             "links": ["person holds passport", "person uses phone",
              {"from": "person", "type": "took-part", "to": "file", "at": "วันที่", "role": {"column": "ฐานะ", "map": {"ผู้ต้องหา": "suspect", "ผู้เสียหาย": "victim", "พยาน": "witness"}}}]},
            "seizure": {"key": "ลำดับ", "observed": "วันที่", "records": {
              "handset": {"kind": "phone", "fields": {"number": "หมายเลข", "imei": "IMEI"}},
              "vehicle": {"kind": "vehicle", "fields": {"plate": "ทะเบียน", "vin": "เลขตัวถัง", "color": "สี"}}},
             "links": [
              {"from": {"source": "police", "key": "ผู้ครอบครอง"}, "type": "uses", "to": "handset", "role": "=seized from", "at": "วันที่"},
              {"from": {"source": "police", "key": "ผู้ครอบครอง"}, "type": "uses", "to": "vehicle", "role": "=seized from", "at": "วันที่"},
              {"from": "handset", "type": "seized-in", "to": {"key": "คดี", "record": "file"}, "at": "วันที่"},
              {"from": "vehicle", "type": "seized-in", "to": {"key": "คดี", "record": "file"}, "at": "วันที่"}]},
            "registration": {"key": "reg_no", "main": "vehicle", "valid": {"from": "from", "to": "to"}, "records": {
              "vehicle": {"kind": "vehicle", "fields": {
                "plate": "plate", "plateProvince": "province", "vin": "vin", "make": "make", "model": "model", "type": "body", "color": "colour", "year": "year"}},
              "owner": {"kind": "person", "key": "owner_no", "onDuplicate": "merge", "fields": {
                "name": "owner_name", "nationalId": "owner_id", "passport": "owner_passport", "birthDate": "owner_birth", "address": "owner_address"}}},
             "links": ["owner owns vehicle"]},
            "line": {"key": "line", "main": "line", "valid": {"from": "from", "to": "to"}, "records": {
              "line": {"kind": "phone", "fields": {"number": "msisdn", "imei": "devices[].imei"}},
              "holder": {"kind": "person", "fields": {
                "name": ["holder.name.local", "holder.name.en"], "birthDate": "holder.born", "nationalId": "holder.citizenId", "passport": "holder.passport", "address": "holder.address",
                "phone": "msisdn"}}},
             "links": ["holder uses line as subscriber"]},
            "call": {"key": "id", "observed": "start", "records": {
              "caller": {"kind": "phone", "key": "a", "onDuplicate": "merge", "fields": {"number": "a"}},
              "callee": {"kind": "phone", "key": "b", "onDuplicate": "merge", "fields": {"number": "b"}},
              "call": {"kind": "event", "fields": {"type": "=call", "reference": "id", "at": "start", "seconds": {"column": "seconds", "type": "number"}}}},
             "links": ["caller took-part call as caller", "callee took-part call as callee"]},
            "visa": {"key": "no", "observed": "issued", "records": {
              "holder": {"kind": "person", "fields": {
                "name": ["name", "name_native"], "sex": "sex", "birthDate": "birth", "nationality": "nationality", "passport": "passport", "nationalId": "personal_no", "phone": "phone", "address": "address"}},
              "passport": {"kind": "document", "when": "passport", "fields": {"type": "=passport", "number": "passport", "issuer": "nationality"}},
              "paper": {"kind": "document", "fields": {"type": "type", "number": "number", "issuer": "=THA", "issued": "issued", "expires": "expires"}}},
             "links": ["holder holds passport", "holder holds paper"]}
          },
          "options": {"truth": "truth.csv"}
        }

        """;
}
