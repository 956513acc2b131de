using Ec20Emulator.Modem.Features.Card;

namespace Ec20Emulator.Modem;

/// <summary>What the data of a SIM card have to be like. Each rule is held by whoever makes a card, from a file or in a program.</summary>
public static class SimRules
{
    private const int MostFileBytes = 32 * 1024;
    private const int MostOperators = 200;
    private const int MostForbidden = 20;
    private const int MostApplications = 10;
    private const int MostFiles = 200;
    private const int MostAnswers = 1000;
    private const int MostAnswerBytes = 258;
    private const int MostLabel = 32;

    /// <summary>Holds a card against the rules.</summary>
    /// <exception cref="FormatException">It breaks one; the message says which.</exception>
    public static void Check(SimOptions card)
    {
        ArgumentNullException.ThrowIfNull(card);
        Digits(card.Iccid, "a card number", 19, 20);
        Digits(card.Imsi, "an IMSI", 6, 15);
        if (card.OwnNumber.Length > 0)
            Number(card.OwnNumber, "the own number");
        if (card.ServiceCentre.Length > 0)
            Number(card.ServiceCentre, "a service centre");
        Digits(card.Pin, "a PIN", 4, 8);
        Digits(card.Puk, "a PUK", 8, 8);
        Digits(card.Pin2, "a PIN", 4, 8);
        Digits(card.Puk2, "a PUK", 8, 8);
        Within(card.PinAttempts, "attempts of a PIN", 0, 3);
        Within(card.Pin2Attempts, "attempts of a PIN", 0, 3);
        Within(card.PukAttempts, "attempts of a PUK", 0, 10);
        Within(card.Puk2Attempts, "attempts of a PUK", 0, 10);
        if (card.AdministrativeCode is { } code)
            Hex(code, "the administrative code", 4, 8);
        Require(CardText.Encode(card.ServiceProvider, BuiltInFiles.ProviderLength) is not null, card.ServiceProvider, "the name of the provider is at most 16 characters of the GSM alphabet, or 7 others");
        Require(card.NetworkCodeLength is null or 2 or 3, $"{card.NetworkCodeLength}", "the network code has 2 or 3 digits");
        Hex(card.GroupId, "a group identifier", 0, 32);
        Count(card.ForbiddenNetworks.Count, "forbidden networks", MostForbidden);
        foreach (var plmn in card.ForbiddenNetworks)
            Require(PlmnCode.IsOne(plmn), plmn, "a network is 5 or 6 digits");
        Count(card.Operators.Count, "names of networks", MostOperators);
        foreach (var named in card.Operators)
            Check(named);
        CheckContacts(card.Phonebook, BuiltInFiles.PhonebookPlaces);
        CheckContacts(card.FixedDialling, BuiltInFiles.FixedPlaces);
        CheckFiles(card.Files);
        CheckApplications(card.Applications);
    }

    /// <summary>Holds the names of a network against the rules.</summary>
    /// <exception cref="FormatException">They break one.</exception>
    public static void Check(SimOperator named)
    {
        ArgumentNullException.ThrowIfNull(named);
        Require(PlmnCode.IsOne(named.Plmn), named.Plmn, "a network is 5 or 6 digits");
        Require(named.LongName.Length is > 0 and <= 20, named.LongName, "the long name of a network is 1-20 characters");
        Require(named.ShortName.Length <= 10, named.ShortName, "the short name of a network is at most 10 characters");
        Require(NetworkNames.Fit(named), named.LongName, "the names of a network do not fit into the record of a card: make them shorter");
    }

    /// <summary>Holds an entry of a phonebook against the rules.</summary>
    /// <exception cref="FormatException">It breaks one.</exception>
    public static void Check(SimContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (contact.Number.Length > 0)
            Number(contact.Number, "a number");
        Require(contact.Number.Length + contact.Name.Length > 0, "", "an entry of a phonebook has a number or a name");
        Require(CardText.Encode(contact.Name, BuiltInFiles.NameLength) is not null, contact.Name, "a name is at most 14 characters of the GSM alphabet, or 6 others");
    }

    /// <summary>Holds a file against the rules.</summary>
    /// <exception cref="FormatException">It breaks one.</exception>
    public static void Check(SimFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Require(CardPath.Parse(file.Path) is not null, file.Path, "a path is 1-4 identifiers of four hexadecimal digits, / between them, such as 7FFF/6F46");
        Hex(file.Content, "the content of a file", 1, MostFileBytes);
        if (file.RecordLength is not { } length)
        {
            Require(!file.IsCyclic, file.Path, "a cyclic file has records");
            return;
        }
        Within(length, "the length of a record", 1, 255);
        var bytes = file.Content.Length / 2;
        Require(bytes % length == 0 && bytes / length <= 254, file.Path, $"{bytes} bytes are not 1-254 records of {length} bytes");
    }

    /// <summary>Holds an application against the rules.</summary>
    /// <exception cref="FormatException">It breaks one.</exception>
    public static void Check(SimApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        Hex(application.Aid, "the identifier of an application", 5, 16);
        Require(CardText.Encode(application.Label, MostLabel) is not null, application.Label, $"a label is at most {MostLabel} characters of the GSM alphabet");
        Hex(application.Selected, "the answer to the selection", 0, MostAnswerBytes - 2);
        Count(application.Answers.Count, "answers of an application", MostAnswers);
        foreach (var exchange in application.Answers)
            Check(exchange);
    }

    /// <summary>Holds a command and its answer against the rules.</summary>
    /// <exception cref="FormatException">They break one.</exception>
    public static void Check(SimExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        Hex(exchange.Command, "a command", 4, 261);
        Hex(exchange.Response, "an answer with its two status bytes", 2, MostAnswerBytes);
    }

    private static void CheckContacts(IReadOnlyList<SimContact> contacts, int places)
    {
        Count(contacts.Count, "entries of the phonebook", places);
        var taken = new HashSet<int>();
        foreach (var contact in contacts)
        {
            Check(contact);
            if (contact.Index is not { } index)
                continue;
            Within(index, "a place of the phonebook", 1, places);
            Require(taken.Add(index), $"{index}", "this place of the phonebook is taken by another entry");
        }
    }

    private static void CheckFiles(IReadOnlyList<SimFile> files)
    {
        Count(files.Count, "files", MostFiles);
        var paths = new HashSet<CardPath>();
        foreach (var file in files)
        {
            Check(file);
            Require(paths.Add(CardPath.Parse(file.Path)!.Value), file.Path, "this file stands here twice");
        }
    }

    private static void CheckApplications(IReadOnlyList<SimApplication> applications)
    {
        Count(applications.Count, "applications", MostApplications);
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { BuiltInFiles.UsimAid };
        foreach (var application in applications)
        {
            Check(application);
            Require(ids.Add(application.Aid), application.Aid, "this application stands here twice");
        }
    }

    private static void Digits(string text, string what, int least, int most) => Require(
        text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit), text, $"{what} is {(least == most ? $"{least}" : $"{least}-{most}")} digits");

    private static void Number(string text, string what)
    {
        var digits = text.StartsWith('+') ? text[1..] : text;
        Require(digits.Length is > 0 and <= NumberRecord.MostDigits && digits.All(Semioctets.Has), text, $"{what} is 1-{NumberRecord.MostDigits} of 0-9, *, #, p, with + in front or without");
    }

    private static void Hex(string text, string what, int least, int most) => Require(
        text.Length % 2 == 0 && text.Length / 2 >= least && text.Length / 2 <= most && text.All(char.IsAsciiHexDigit), text, $"{what} is {least}-{most} bytes, two hexadecimal digits each");

    private static void Within(int number, string what, int least, int most) => Require(number >= least && number <= most, $"{number}", $"{what}: {least}-{most}");

    private static void Count(int count, string what, int most) => Require(count <= most, $"{count}", $"{what}: at most {most}");

    private static void Require(bool isKept, string came, string rule)
    {
        if (!isKept)
            throw new FormatException($"'{(came.Length <= 40 ? came : came[..40] + "...")}': {rule}");
    }
}
