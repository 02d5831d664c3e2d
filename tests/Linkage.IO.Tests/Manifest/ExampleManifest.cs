namespace Linkage.IO.Tests.Manifest;

/// <summary>The example of the manifest's description.</summary>
internal static class ExampleManifest
{
    public const string Json = """
        {"linkage": 1,    // comments allowed; paths relative to here
         "defaults": {"country": "TH", "missing": ["ไม่ทราบ"]},
         "sources": {
          "border": {"labels": ["immigration"], "files": [{"path": "crossings-*.csv.gz", "encoding": "windows-874", "mapping": "crossing"}]},   // Thai Excel, TIS-620
          "police": {"files": [{"path": "cases.txt", "format": "csv", "encoding": "utf-16", "mapping": ["case", "seizure"]}]},   // twice
          "register": {"files": [{"path": "register.parquet"}]},    // mapping: the source's name
          "telecom": {"files": [{"path": "lines.jsonl", "mapping": "line"}, {"path": "calls.zip", "entry": "calls.csv", "mapping": "call"}]},
          "visa": {"files": [{"path": "visas.csv"}]}},
         "mappings": {
          "crossing": {"key": "เลขที่", "records": {
            "traveller": {"kind": "person", "fields": {    // no key: border:<เลขที่>/traveller
              "name": ["ชื่อ-สกุล", {"columns": ["GIVEN", "SURNAME"], "join": " "}], "birthDate": {"column": "วันเกิด", "calendar": "buddhist"}}},
            "passport": {"kind": "document", "fields": {"type": "=passport", "number": "PASSPORT"}},
            "companion": {"kind": "person", "forEach": {"column": "ผู้ร่วมทาง", "split": ";"},    // …/companion/1, /2
              "fields": {"name": {"item": "", "match": "^[^(]+"}, "passport": {"item": "", "match": "\\((.+)\\)"}}},
            "car": {"kind": "vehicle", "fields": {"plate": "ทะเบียน", "plateProvince": "PROVINCE"}},
            "crossing": {"kind": "event", "fields": {"type": "=crossing", "at": "เวลา"}}},
           "links": ["traveller holds passport", "companion took-part crossing as passenger", "car took-part crossing",
            {"from": "traveller", "type": "took-part", "to": "crossing", "role": "ROLE"}]},
          "case": {"key": "no", "main": "person", "records": {
            "person": {"kind": "person", "labels": ["investigation"], "fields": {"name": "ชื่อ", "nationalId": "id13", "phone": {"column": "โทร", "split": [",", "/"]}}},
            "file": {"kind": "event", "key": "case", "onDuplicate": "merge", "fields": {"type": "=case"}}},
           "links": [{"from": "person", "type": "took-part", "to": "file", "role": {"column": "ฐานะ", "map": {"ผู้ต้องหา": "suspect"}}},
            {"from": "person", "type": "took-part", "to": {"source": "border", "key": "crossing_no", "record": "crossing"}}]},   // in another file
          "seizure": {"key": "no", "records": {"handset": {"kind": "phone", "fields": {"imei": "imei"}}},
           "links": [{"from": {"source": "police"}, "type": "uses", "to": "handset", "at": "seized_on"}]},
          "register": {"key": "reg_no", "main": "vehicle", "valid": {"from": "from", "to": "to"}, "records": {
            "vehicle": {"kind": "vehicle", "fields": {"plate": "plate"}},    // register:<reg_no>
            "owner": {"kind": "person", "key": "owner_id", "onDuplicate": "merge", "fields": {"name": "owner"}}},
           "links": ["owner owns vehicle"]},
          "line": {"key": "msisdn", "main": "line", "records": {
            "line": {"kind": "phone", "fields": {"number": "msisdn", "imei": "devices[].imei"}},
            "holder": {"kind": "person", "fields": {"name": ["holder.name.th", "holder.name.en"]}}},
           "links": ["holder uses line as subscriber"]},
          "call": {"key": "id", "records": {
            "caller": {"kind": "phone", "key": "a", "onDuplicate": "merge", "fields": {"number": "a"}},
            "callee": {"kind": "phone", "key": "b", "onDuplicate": "merge", "fields": {"number": "b"}},
            "call": {"kind": "event", "fields": {"type": "=call", "at": "start"}}}, "links": ["caller took-part call as caller", "callee took-part call as callee"]},
          "visa": {"key": "no", "records": {"holder": {"kind": "person", "fields": {"name": "name", "passport": "passport"}}}}},
         "options": {"link": 0.95, "truth": "truth.csv"}}
        """;
}
