using System.Globalization;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>Reads SIM cards from YAML. Whatever is not understood, or no card can be like, is an error that names its place.</summary>
public sealed class SimCardReader
{
    private static readonly SimOptions Plain = new();

    private readonly string _file;
    private readonly YamlFields _fields;

    private SimCardReader(string file, YamlFields fields) => (_file, _fields) = (file, fields);

    /// <summary>The JSON Schema of card files.</summary>
    public static string Schema => CardSchema.Text;

    /// <summary>Reads a card file. What it does not say is as in a card nobody has said anything about.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <exception cref="ScenarioException">It is not understood.</exception>
    public static SimOptions Read(string file, string text)
    {
        var fields = new YamlFields(file, new YamlText(file).Read(text), "a card");
        _ = fields.Read("name", "", name => name);
        var card = Read(file, fields, Plain);
        fields.End();
        return card;
    }

    /// <summary>Reads the fields of a card; the caller ends the reading.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="card">What it is where they do not say otherwise.</param>
    internal static SimOptions Read(string file, YamlFields fields, SimOptions card) => new SimCardReader(file, fields).Read(card);

    private SimOptions Read(SimOptions card)
    {
        card = Set(card, "iccid", (made, text) => made with { Iccid = text });
        card = Set(card, "imsi", (made, text) => made with { Imsi = text });
        card = Set(card, "msisdn", (made, text) => made with { OwnNumber = text });
        card = Set(card, "smsc", (made, text) => made with { ServiceCentre = text });
        card = Set(card, "pin", (made, text) => made with { Pin = text });
        card = Set(card, "puk", (made, text) => made with { Puk = text });
        card = Set(card, "pin-attempts", (made, text) => made with { PinAttempts = Number(text) });
        card = Set(card, "puk-attempts", (made, text) => made with { PukAttempts = Number(text) });
        card = Set(card, "pin2", (made, text) => made with { Pin2 = text });
        card = Set(card, "puk2", (made, text) => made with { Puk2 = text });
        card = Set(card, "pin2-attempts", (made, text) => made with { Pin2Attempts = Number(text) });
        card = Set(card, "puk2-attempts", (made, text) => made with { Puk2Attempts = Number(text) });
        card = Set(card, "adm", (made, text) => made with { AdministrativeCode = text });
        card = Set(card, "spn", (made, text) => made with { ServiceProvider = text });
        card = Set(card, "mnc-length", (made, text) => made with { NetworkCodeLength = Number(text) });
        card = Set(card, "gid1", (made, text) => made with { GroupId = text });
        card = card with
        {
            IsPinRequired = _fields.Flag("pin-required", card.IsPinRequired),
            ShowsNetworkName = _fields.Flag("show-network", card.ShowsNetworkName),
        };
        card = SetList(card, "operators", Operator, (made, list) => made with { Operators = list });
        card = SetList(card, "forbidden", Scalar, (made, list) => made with { ForbiddenNetworks = list });
        card = SetList(card, "phonebook", Contact, (made, list) => made with { Phonebook = list });
        card = SetList(card, "fixed-dialling", Contact, (made, list) => made with { FixedDialling = list });
        card = SetList(card, "files", ElementaryFile, (made, list) => made with { Files = list });
        return SetList(card, "applications", Application, (made, list) => made with { Applications = list });
    }

    private SimOptions Set(SimOptions card, string name, Func<SimOptions, string, SimOptions> with) => _fields.Read(name, card, text =>
    {
        SimRules.Check(with(Plain, text));
        return with(card, text);
    });

    private SimOptions SetList<T>(SimOptions card, string name, Func<YamlNode, T> read, Func<SimOptions, IReadOnlyList<T>, SimOptions> with)
    {
        if (_fields.Node(name) is not { } node)
            return card;
        T[] list = [.. Items(node, name).Select(read)];
        Hold(node, () => SimRules.Check(with(Plain, list)));
        return with(card, list);
    }

    private IReadOnlyList<YamlNode> Items(YamlNode node, string name) =>
        node is YamlList list ? list.Items : throw _fields.Wrong(node, $"{name} is a list, this is {node.Kind}");

    private void Hold(YamlNode node, Action check)
    {
        try
        {
            check();
        }
        catch (FormatException broken)
        {
            throw _fields.Wrong(node, broken.Message);
        }
    }

    private string Scalar(YamlNode node) => node is YamlScalar scalar ? scalar.Text : throw _fields.Wrong(node, $"a single value is wanted, this is {node.Kind}");

    private SimOperator Operator(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "an operator");
        var read = new SimOperator(Wanted(fields, "plmn"), Wanted(fields, "long"), fields.Read("short", "", text => text));
        fields.End();
        Hold(node, () => SimRules.Check(read));
        return read;
    }

    private SimContact Contact(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "an entry of the phonebook");
        var read = new SimContact(fields.Read("number", "", text => text), fields.Read("name", "", text => text), fields.Read("at", (int?)null, text => (int?)Number(text)));
        fields.End();
        Hold(node, () => SimRules.Check(read));
        return read;
    }

    private SimFile ElementaryFile(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "a file");
        var path = Wanted(fields, "path");
        var content = fields.Read("content", (string?)null, text => text);
        var records = fields.Node("records");
        if (content is null == records is null)
            throw fields.Wrong("a file has content, or records");
        string[] lines = records is null ? [] : [.. Items(records, "records").Select(Scalar)];
        if (records is not null && (lines.Length == 0 || lines.Any(line => line.Length != lines[0].Length)))
            throw fields.Wrong(records, "records are one or more, each as long as the first");
        var read = new SimFile(path, content ?? string.Concat(lines))
        {
            RecordLength = records is null ? null : lines[0].Length / 2,
            IsCyclic = fields.Flag("cyclic", false),
            Read = fields.Read("read", SimAccess.Pin, Access),
            Update = fields.Read("update", SimAccess.Administrator, Access),
        };
        fields.End();
        Hold(node, () => SimRules.Check(read));
        return read;
    }

    private SimApplication Application(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "an application");
        var answers = fields.Node("answers") is { } list ? Items(list, "answers").Select(Exchange).ToArray() : [];
        var read = new SimApplication(Wanted(fields, "aid"), answers)
        {
            Label = fields.Read("label", "", text => text),
            Selected = fields.Read("selected", "", text => text),
        };
        fields.End();
        Hold(node, () => SimRules.Check(read));
        return read;
    }

    private SimExchange Exchange(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "an answer");
        var read = new SimExchange(Wanted(fields, "command"), Wanted(fields, "response"));
        fields.End();
        Hold(node, () => SimRules.Check(read));
        return read;
    }

    private static string Wanted(YamlFields fields, string name) => fields.Scalar(name)?.Text ?? throw fields.Wrong($"{name} is missing");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no whole number");

    private static SimAccess Access(string text) => text switch
    {
        "always" => SimAccess.Always,
        "pin" => SimAccess.Pin,
        "pin2" => SimAccess.Pin2,
        "adm" => SimAccess.Administrator,
        "never" => SimAccess.Never,
        _ => throw new FormatException($"'{text}': write always, pin, pin2, adm or never"),
    };
}
