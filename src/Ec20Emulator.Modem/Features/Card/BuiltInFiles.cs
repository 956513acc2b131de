namespace Ec20Emulator.Modem.Features.Card;

/// <summary>The elementary files made of what a card is known to hold. They are made when somebody asks: nothing is kept.</summary>
internal static class BuiltInFiles
{
    /// <summary>Places of the phonebook SM.</summary>
    public const int PhonebookPlaces = 250;

    /// <summary>Places of the phonebook FD.</summary>
    public const int FixedPlaces = 10;

    /// <summary>Places of the last numbers dialled.</summary>
    public const int DialledPlaces = 10;

    /// <summary>Places for short messages.</summary>
    public const int MessagePlaces = 50;

    /// <summary>Bytes of a short message with its status.</summary>
    public const int MessageLength = 176;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 14;

    /// <summary>Characters of the name of the provider.</summary>
    public const int ProviderLength = 16;

    /// <summary>Identifier of the USIM application, 16 bytes (3GPP 31.110).</summary>
    public const string UsimAid = "A0000000871002FF86FF0389FFFFFFFF";

    private const int Contact = NameLength + NumberRecord.Footer;
    private const int ApplicationLength = 64;
    private const int ForbiddenPlaces = 4;

    private static readonly string[] Master = [CardPath.MasterFile];
    private static readonly string[] Network = [CardPath.Usim, CardPath.Gsm];
    private static readonly string[] Subscriber = [CardPath.Usim, CardPath.Telecom];
    private static readonly string[] Telecom = [CardPath.Telecom];

    private static readonly Entry[] All =
    [
        new(CardFileId.Iccid, Master, SimAccess.Always, SimAccess.Never, card => Semioctets.Pack(card.Iccid, 10)) { ShortId = 2 },
        new(CardFileId.Applications, Master, SimAccess.Always, SimAccess.Administrator, Applications) { RecordLength = ApplicationLength, ShortId = 30 },
        new(CardFileId.Languages, Master, SimAccess.Always, SimAccess.Pin, _ => [0xFF, 0xFF, 0xFF, 0xFF]) { ShortId = 5 },
        new(CardFileId.Imsi, Network, SimAccess.Pin, SimAccess.Administrator, card => SubscriberNumber.Encode(card.Imsi)) { ShortId = 7 },
        new(CardFileId.AdministrativeData, Network, SimAccess.Always, SimAccess.Administrator, AdministrativeData) { ShortId = 3 },
        new(CardFileId.ServiceProvider, Network, SimAccess.Always, SimAccess.Administrator, ServiceProvider),
        new(CardFileId.GroupId, Network, SimAccess.Pin, SimAccess.Administrator, card => card.GroupId.Length == 0 ? [0xFF] : Convert.FromHexString(card.GroupId)),
        new(CardFileId.AccessClass, Network, SimAccess.Pin, SimAccess.Administrator, card => AccessClass(card.Imsi)) { ShortId = 6 },
        new(CardFileId.Forbidden, Network, SimAccess.Pin, SimAccess.Pin, Forbidden) { ShortId = 13 },
        new(CardFileId.NetworkNames, Network, SimAccess.Always, SimAccess.Administrator, Names) { RecordLength = NetworkNames.NameLength },
        new(CardFileId.NetworkRules, Network, SimAccess.Always, SimAccess.Administrator, Rules) { RecordLength = NetworkNames.RuleLength },
        new(CardFileId.Services, [CardPath.Usim], SimAccess.Pin, SimAccess.Administrator, _ => [0x03, 0x08, 0x15, 0x00, 0x00, 0x30]) { ShortId = 4 },
        new(CardFileId.OwnNumbers, Subscriber, SimAccess.Pin, SimAccess.Pin, OwnNumber) { RecordLength = Contact },
        new(CardFileId.Messages, Subscriber, SimAccess.Pin, SimAccess.Pin, _ => NoMessages()) { RecordLength = MessageLength },
        new(CardFileId.MessageParameters, Subscriber, SimAccess.Pin, SimAccess.Pin, ServiceCentreField.Make) { RecordLength = ServiceCentreField.RecordLength },
        new(CardFileId.Fixed, Subscriber, SimAccess.Pin, SimAccess.Pin2, card => Contacts(card.FixedDialling, FixedPlaces)) { RecordLength = Contact },
        new(CardFileId.Phonebook, Telecom, SimAccess.Pin, SimAccess.Pin, card => Contacts(card.Phonebook, PhonebookPlaces)) { RecordLength = Contact },
        new(CardFileId.Dialled, Telecom, SimAccess.Pin, SimAccess.Pin, _ => Contacts([], DialledPlaces)) { RecordLength = Contact, IsCyclic = true },
    ];

    /// <summary>A file.</summary>
    /// <returns>Null where these data make none there.</returns>
    public static CardFile? Find(SimOptions card, string directory, int id)
    {
        foreach (var entry in All)
        {
            if (entry.Id == id && entry.Directories.Contains(directory))
                return entry.Make(card);
        }
        return null;
    }

    /// <summary>The file of a directory with a short identifier.</summary>
    public static int? ByShortId(string directory, int shortId) =>
        Array.Find(All, entry => entry.ShortId == shortId && entry.Directories.Contains(directory))?.Id;

    private static byte[] Applications(SimOptions card) =>
        [.. Application(UsimAid, "USIM"), .. card.Applications.SelectMany(application => Application(application.Aid, application.Label))];

    private static byte[] Application(string aid, string label)
    {
        byte[] id = Convert.FromHexString(aid);
        byte[] name = CardText.Encode(label, label.Length) ?? [];
        byte[] body = [0x4F, (byte)id.Length, .. id, 0x50, (byte)name.Length, .. name];
        byte[] used = [0x61, (byte)body.Length, .. body];
        return [.. used, .. Enumerable.Repeat((byte)0xFF, ApplicationLength - used.Length)];
    }

    private static byte[] NoMessages()
    {
        var records = new byte[MessagePlaces * MessageLength];
        Array.Fill(records, (byte)0xFF);
        for (var place = 0; place < MessagePlaces; place++)
            records[place * MessageLength] = 0;
        return records;
    }

    private static byte[] AdministrativeData(SimOptions card) => [0x00, 0x00, 0x00, (byte)SubscriberNumber.NetworkCodeLength(card)];

    private static byte[] ServiceProvider(SimOptions card) =>
        [(byte)(card.ShowsNetworkName ? 1 : 0), .. CardText.Encode(card.ServiceProvider, ProviderLength) ?? []];

    /// <summary>One of the classes 0-9, by the last digit (3GPP 22.011, 4.2).</summary>
    private static byte[] AccessClass(string imsi)
    {
        var classes = 1 << (imsi[^1] - '0');
        return [(byte)(classes >> 8), (byte)classes];
    }

    private static byte[] Forbidden(SimOptions card)
    {
        byte[] used = [.. card.ForbiddenNetworks.SelectMany(PlmnCode.Encode)];
        return [.. used, .. Enumerable.Repeat((byte)0xFF, Math.Max(0, (ForbiddenPlaces * PlmnCode.Length) - used.Length))];
    }

    private static byte[] Names(SimOptions card) => card.Operators.Count == 0
        ? [.. Enumerable.Repeat((byte)0xFF, NetworkNames.NameLength)]
        : [.. card.Operators.SelectMany(NetworkNames.Name)];

    private static byte[] Rules(SimOptions card) => card.Operators.Count == 0
        ? [.. Enumerable.Repeat((byte)0xFF, NetworkNames.RuleLength)]
        : [.. card.Operators.SelectMany((named, i) => NetworkNames.Rule(named.Plmn, i + 1))];

    private static byte[] OwnNumber(SimOptions card) => card.OwnNumber.Length == 0
        ? [.. Enumerable.Repeat((byte)0xFF, Contact)]
        : NumberRecord.Of(card.OwnNumber, "").Encode(Contact)!;

    /// <summary>Entries with a place there, the others at the lowest free ones.</summary>
    private static byte[] Contacts(IReadOnlyList<SimContact> contacts, int places)
    {
        var records = new byte[places * Contact];
        Array.Fill(records, (byte)0xFF);
        var taken = contacts.Select(contact => contact.Index).OfType<int>().ToHashSet();
        var free = 1;
        foreach (var contact in contacts)
        {
            while (contact.Index is null && taken.Contains(free))
                free++;
            NumberRecord.Of(contact.Number, contact.Name).Encode(Contact)!.CopyTo(records, ((contact.Index ?? free++) - 1) * Contact);
        }
        return records;
    }

    private sealed record Entry(int Id, string[] Directories, SimAccess Read, SimAccess Update, Func<SimOptions, byte[]> Content)
    {
        public int? RecordLength { get; init; }

        public bool IsCyclic { get; init; }

        public int? ShortId { get; init; }

        public CardFile Make(SimOptions card) => new(new CardPath(Directories[0], Id), Content(card))
        {
            RecordLength = RecordLength,
            IsCyclic = IsCyclic,
            ShortId = ShortId,
            Read = Read,
            Update = Update,
        };
    }
}
