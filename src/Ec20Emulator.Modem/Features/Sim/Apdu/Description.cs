using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>What a card says of a file that is selected: as a SIM (3GPP 51.011, 9.2.1) or as a UICC (ETSI 102 221, 11.1.1.3).</summary>
internal static class Description
{
    private const byte AccessAlways = 0x0;
    private const byte AccessNever = 0xF;

    /// <summary>An elementary file, as a SIM says it: size, identifier, kind, access, structure, length of a record.</summary>
    public static byte[] OfSimFile(CardFile file) =>
    [
        0x00, 0x00, (byte)(file.Content.Length >> 8), (byte)file.Content.Length, (byte)(file.Path.Id >> 8), (byte)file.Path.Id,
        0x04, 0x00, (byte)(SimLevel(file.Read) << 4 | SimLevel(file.Update)), 0xFF, 0xFF, 0x01, 0x02, Structure(file), (byte)(file.RecordLength ?? 0),
    ];

    /// <summary>A directory, as a SIM says it, with the attempts left for the codes.</summary>
    public static byte[] OfSimDirectory(string directory, SimCodes codes)
    {
        var id = CardPath.IdOf(directory);
        return
        [
            0x00, 0x00, 0x00, 0x00, (byte)(id >> 8), (byte)id, (byte)(directory.Length == 0 ? 0x01 : 0x02), 0x00, 0x00, 0x00, 0x00, 0x00, 0x09,
            (byte)(codes.IsPinRequired ? 0x13 : 0x93), 0x00, 0x00, 0x04, 0x00, Left(codes.First.PinAttemptsLeft), Left(codes.First.PukAttemptsLeft),
            Left(codes.Second.PinAttemptsLeft), Left(codes.Second.PukAttemptsLeft),
        ];

        static byte Left(int attempts) => (byte)(0x80 | attempts);
    }

    /// <summary>An elementary file, as a UICC says it: a template of tagged values.</summary>
    public static byte[] OfFile(CardFile file)
    {
        byte[] kind = file.RecordLength is { } length
            ? [0x82, 0x05, (byte)(file.IsCyclic ? 0x46 : 0x42), 0x21, 0x00, (byte)length, (byte)file.RecordCount]
            : [0x82, 0x02, 0x41, 0x21];
        byte[] shortId = file.ShortId is { } id ? [0x88, 0x01, (byte)(id << 3)] : [0x88, 0x00];
        return Template(
        [
            .. kind, 0x83, 0x02, (byte)(file.Path.Id >> 8), (byte)file.Path.Id, 0x8A, 0x01, 0x05,
            0x8C, 0x03, 0x03, Condition(file.Update), Condition(file.Read),
            0x80, 0x02, (byte)(file.Content.Length >> 8), (byte)file.Content.Length, .. shortId,
        ]);
    }

    /// <summary>A directory, as a UICC says it, with which codes are on.</summary>
    public static byte[] OfDirectory(string directory, SimCodes codes)
    {
        var id = CardPath.IdOf(directory);
        byte[] aid = directory == CardPath.Usim ? [0x84, 0x10, .. Convert.FromHexString(BuiltInFiles.UsimAid)] : [];
        return Template(
        [
            0x82, 0x02, 0x78, 0x21, 0x83, 0x02, (byte)(id >> 8), (byte)id, .. aid, 0x8A, 0x01, 0x05,
            0xC6, 0x09, 0x90, 0x01, (byte)(codes.IsPinRequired ? 0xC0 : 0x40), 0x83, 0x01, 0x01, 0x83, 0x01, 0x81,
        ]);
    }

    /// <summary>An application that is no USIM, as a UICC says it.</summary>
    public static byte[] OfApplication(SimApplication application)
    {
        var aid = Convert.FromHexString(application.Aid);
        return Template([0x82, 0x02, 0x78, 0x21, 0x84, (byte)aid.Length, .. aid, 0x8A, 0x01, 0x05]);
    }

    private static byte[] Template(byte[] values) => [0x62, (byte)values.Length, .. values];

    private static byte Structure(CardFile file) => (byte)(file.RecordLength is null ? 0 : file.IsCyclic ? 3 : 1);

    private static int SimLevel(SimAccess access) => access switch
    {
        SimAccess.Always => AccessAlways,
        SimAccess.Pin => 0x1,
        SimAccess.Pin2 => 0x2,
        SimAccess.Administrator => 0x4,
        _ => AccessNever,
    };

    /// <summary>Security condition in the compact format of ISO 7816-4, 5.4.3.1.</summary>
    private static byte Condition(SimAccess access) => access switch
    {
        SimAccess.Always => 0x00,
        SimAccess.Pin => 0x11,
        SimAccess.Pin2 => 0x12,
        SimAccess.Administrator => 0x21,
        _ => 0xFF,
    };
}
