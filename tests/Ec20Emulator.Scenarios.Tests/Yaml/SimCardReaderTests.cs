using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Scenarios.Tests.Yaml;

[Parallelizable(ParallelScope.All)]
internal sealed partial class SimCardReaderTests
{
    [Test]
    public void Card_WithEverything_IsRead()
    {
        var card = SimCardReader.Read("c.yaml", """
            name: all of it
            iccid: "8949020000001234567"
            imsi: "262011234567890"
            msisdn: "+491701234567"
            smsc: "+491710760000"
            pin: "0000"
            puk: "12345678"
            pin-required: true
            pin-attempts: 1
            puk-attempts: 2
            pin2: "1111"
            puk2: "87654321"
            pin2-attempts: 2
            puk2-attempts: 9
            adm: 3131313131313131
            spn: Acme
            show-network: true
            mnc-length: 3
            gid1: "0A"
            operators: [{plmn: "26201", long: Telekom.de, short: TDG}, {plmn: "310260", long: T-Mobile}]
            forbidden: ["46000"]
            phonebook: [{number: "+4930", name: Jürgen, at: 3}, {number: "112", name: Notruf}]
            fixed-dialling: [{number: "110"}]
            files:
              - {path: 7FFF/6F31, content: "05", read: always, update: pin2}
              - {path: 7F10/5F3A/4F01, records: ["0102", "0304"], cyclic: true}
            applications:
              - {aid: A000000559, label: App, selected: "6F00", answers: [{command: "00CA0000", response: "9000"}]}
            """);
        Assert.Multiple(() =>
        {
            Assert.That((card.Iccid, card.Imsi, card.OwnNumber, card.ServiceCentre), Is.EqualTo(("8949020000001234567", "262011234567890", "+491701234567", "+491710760000")));
            Assert.That((card.Pin, card.Puk, card.IsPinRequired, card.PinAttempts, card.PukAttempts), Is.EqualTo(("0000", "12345678", true, 1, 2)));
            Assert.That((card.Pin2, card.Puk2, card.Pin2Attempts, card.Puk2Attempts, card.AdministrativeCode), Is.EqualTo(("1111", "87654321", 2, 9, "3131313131313131")));
            Assert.That((card.ServiceProvider, card.ShowsNetworkName, card.NetworkCodeLength, card.GroupId), Is.EqualTo(("Acme", true, 3, "0A")));
            Assert.That(card.Operators, Is.EqualTo(new[] { new SimOperator("26201", "Telekom.de", "TDG"), new SimOperator("310260", "T-Mobile") }));
            Assert.That(card.ForbiddenNetworks, Is.EqualTo(new[] { "46000" }));
            Assert.That(card.Phonebook, Is.EqualTo(new[] { new SimContact("+4930", "Jürgen", 3), new SimContact("112", "Notruf") }));
            Assert.That(card.FixedDialling, Is.EqualTo(new[] { new SimContact("110", "") }));
            Assert.That(card.Files[0], Is.EqualTo(new SimFile("7FFF/6F31", "05") { Read = SimAccess.Always, Update = SimAccess.Pin2 }));
            Assert.That(card.Files[1], Is.EqualTo(new SimFile("7F10/5F3A/4F01", "01020304") { RecordLength = 2, IsCyclic = true }));
            Assert.That((card.Applications[0].Aid, card.Applications[0].Label, card.Applications[0].Selected), Is.EqualTo(("A000000559", "App", "6F00")));
            Assert.That(card.Applications[0].Answers, Is.EqualTo(new[] { new SimExchange("00CA0000", "9000") }));
        });
    }

    [TestCase("", "c.yaml:1:1: the file is empty")]
    [TestCase("[]", "c.yaml:1:1: a card has fields with values, this is a list")]
    [TestCase("imsi: \"12\"", "c.yaml:1:7: '12': an IMSI is 6-15 digits")]
    [TestCase("imsi: [1]", "c.yaml:1:7: imsi is a single value")]
    [TestCase("pin: \"1234\"\niccid: 12x", "c.yaml:2:8: '12x': a card number is 19-20 digits")]
    [TestCase("colour: red", "c.yaml:1:1: unknown field 'colour'")]
    [TestCase("pin: \"1\"\npin: \"2\"", "c.yaml:2:1: the field 'pin' stands here twice")]
    [TestCase("msisdn: +49x", "c.yaml:1:9: '+49x': the own number is 1-20 of")]
    [TestCase("smsc: \"+\"", "c.yaml:1:7: '+': a service centre is 1-20")]
    [TestCase("pin-attempts: 4", "c.yaml:1:15: '4': attempts of a PIN: 0-3")]
    [TestCase("pin-attempts: many", "c.yaml:1:15: 'many' is no whole number")]
    [TestCase("puk: \"1234\"", "c.yaml:1:6: '1234': a PUK is 8 digits")]
    [TestCase("adm: \"12\"", "c.yaml:1:6: '12': the administrative code is 4-8 bytes")]
    [TestCase("spn: a name of too many letters", "c.yaml:1:6: 'a name of too many letters': the name of the provider")]
    [TestCase("mnc-length: 4", "c.yaml:1:13: '4': the network code has 2 or 3 digits")]
    [TestCase("gid1: \"0\"", "c.yaml:1:7: '0': a group identifier is 0-32 bytes")]
    [TestCase("pin-required: perhaps", "c.yaml:1:15: 'perhaps': write true or false")]
    [TestCase("operators: 5", "c.yaml:1:12: operators is a list, this is a single value")]
    [TestCase("operators:\n  - {plmn: \"46001\", long: A}\n  - {plmn: \"460\", long: B}", "c.yaml:3:5: '460': a network is 5 or 6 digits")]
    [TestCase("operators: [{plmn: \"46001\"}]", "c.yaml:1:13: long is missing")]
    [TestCase("operators: [{plmn: \"46001\", long: A, colour: red}]", "c.yaml:1:38: unknown field 'colour'")]
    [TestCase("forbidden: [x]", "c.yaml:1:12: 'x': a network is 5 or 6 digits")]
    [TestCase("forbidden: [[x]]", "c.yaml:1:13: a single value is wanted, this is a list")]
    [TestCase("phonebook: [{number: \"1\", at: 251}]", "c.yaml:1:12: '251': a place of the phonebook: 1-250")]
    [TestCase("phonebook: [{number: \"1\", at: 2}, {number: \"2\", at: 2}]", "c.yaml:1:12: '2': this place of the phonebook is taken")]
    [TestCase("phonebook: [{}]", "c.yaml:1:13: '': an entry of a phonebook has a number or a name")]
    [TestCase("phonebook: [{number: \"1\", name: a name of fifteen}]", "c.yaml:1:13: 'a name of fifteen': a name is at most 14")]
    [TestCase("fixed-dialling: [{number: \"1\", at: 11}]", "c.yaml:1:17: '11': a place of the phonebook: 1-10")]
    [TestCase("files: [{path: 6F, content: \"00\"}]", "c.yaml:1:9: '6F': a path is 1-4 identifiers")]
    [TestCase("files: [{path: 6F01}]", "c.yaml:1:9: a file has content, or records")]
    [TestCase("files: [{path: 6F01, content: \"00\", records: [\"00\"]}]", "c.yaml:1:9: a file has content, or records")]
    [TestCase("files: [{path: 6F01, content: \"0\"}]", "c.yaml:1:9: '0': the content of a file is 1-32768 bytes")]
    [TestCase("files: [{path: 6F01, records: [\"00\", \"0000\"]}]", "c.yaml:1:31: records are one or more, each as long as the first")]
    [TestCase("files: [{path: 6F01, content: \"00\", cyclic: true}]", "c.yaml:1:9: '6F01': a cyclic file has records")]
    [TestCase("files: [{path: 6F01, content: \"00\", read: somebody}]", "c.yaml:1:43: 'somebody': write always, pin, pin2, adm or never")]
    [TestCase("files: [{path: 6F01, content: \"00\"}, {path: 3F00/6f01, content: \"00\"}]", "c.yaml:1:8: '3F00/6f01': this file stands here twice")]
    [TestCase("applications: [{aid: A0}]", "c.yaml:1:16: 'A0': the identifier of an application is 5-16 bytes")]
    [TestCase("applications: [{aid: A000000001, answers: [{command: \"00\", response: \"9000\"}]}]", "c.yaml:1:44: '00': a command is 4-261 bytes")]
    [TestCase("applications: [{aid: A000000001, answers: [{command: \"00000000\"}]}]", "c.yaml:1:44: response is missing")]
    [TestCase("applications: [{aid: A000000001}, {aid: a000000001}]", "c.yaml:1:15: 'a000000001': this application stands here twice")]
    public void Card_ThatCannotBe_IsToldByItsPlace(string text, string complaint)
    {
        var wrong = Assert.Throws<ScenarioException>(() => SimCardReader.Read("c.yaml", text));
        Assert.That(wrong!.Message, Does.StartWith(complaint));
    }

    [Test]
    public void Card_OfTheEmulator_IsRead([ValueSource(typeof(SimCards), nameof(SimCards.Names))] string name)
    {
        var card = SimCards.Open(name);
        SimRules.Check(card);
        Assert.That(SimCards.Text(name), Does.StartWith("# "));
    }

    [Test]
    public void Cards_OfTheEmulator_AreSevenAndDiffer()
    {
        Assert.That(SimCards.Names, Is.EqualTo(new[] { "china-mobile", "china-unicom", "euicc", "pin-locked", "puk-locked", "roaming-de", "test-001-01" }));
        Assert.That(SimCards.Names.Select(name => SimCards.Open(name).Iccid), Is.Unique);
    }

    [Test]
    public void Schema_AndReader_KnowTheSameFields()
    {
        var wrong = Assert.Throws<ScenarioException>(() => SimCardReader.Read("c.yaml", "no-such-field: 1"));
        var known = FieldList().Match(wrong!.Message).Groups[1].Value.Split(", ");
        var schema = JsonNode.Parse(SimCardReader.Schema)!["properties"]!.AsObject().Select(field => field.Key);
        Assert.That(known, Is.EquivalentTo(schema));
    }

    [Test]
    public void Scenario_WithACard_TakesItAndWhatItSaysBeside()
    {
        string? asked = null;
        var scenario = ScenarioReader.Read("s.yaml", "modem: {sim: {card: mine.yaml, pin: \"0000\"}}\nsteps: [{send: AT}]", name =>
        {
            asked = name;
            return "imsi: \"262011234567890\"\npin: \"1111\"";
        });
        Assert.That((asked, scenario.Setup.Modem.Sim.Imsi, scenario.Setup.Modem.Sim.Pin), Is.EqualTo(("mine.yaml", "262011234567890", "0000")));
        var shipped = ScenarioReader.Read("s.yaml", "modem: {sim: {card: pin-locked}}\nsteps: [{send: AT}]", _ => throw new FormatException("no file"));
        Assert.That(shipped.Setup.Modem.Sim.IsPinRequired, Is.True);
    }

    [TestCase("modem: {sim: {card: mine.yaml}}\nsteps: [{send: AT}]", "mine.yaml:1:7: '12': an IMSI is 6-15 digits")]
    [TestCase("modem: {sim: {imsi: \"12\"}}\nsteps: [{send: AT}]", "s.yaml:1:21: '12': an IMSI is 6-15 digits")]
    public void Scenario_WithACardThatCannotBe_NamesTheFileOfTheMistake(string text, string complaint)
    {
        var wrong = Assert.Throws<ScenarioException>(() => ScenarioReader.Read("s.yaml", text, _ => "imsi: \"12\""));
        Assert.That(wrong!.Message, Is.EqualTo(complaint));
    }

    [GeneratedRegex("there are (.*)$")]
    private static partial Regex FieldList();
}
