namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>What the card answers: data, and two status bytes.</summary>
/// <param name="Status">The status bytes as a number.</param>
/// <param name="Data">The data.</param>
internal readonly record struct Reply(int Status, byte[] Data)
{
    /// <summary>Status of a command that has been carried out.</summary>
    public const int Done = 0x9000;

    /// <summary>Carried out.</summary>
    public static readonly Reply Ok = new(Done, []);

    /// <summary>A status alone.</summary>
    public static Reply Of(int status) => new(status, []);

    /// <summary>Data, carried out.</summary>
    public static Reply With(byte[] data) => new(Done, data);

    /// <summary>Why not, in the status bytes of a SIM (3GPP 51.011, 9.4) or of a UICC (ETSI 102 221, 10.2).</summary>
    public static Reply Refuse(Refusal refusal, bool isSim) => Of(refusal switch
    {
        Refusal.NoSuchFile => isSim ? 0x9404 : 0x6A82,
        Refusal.NoSuchRecord => isSim ? 0x9402 : 0x6A83,
        Refusal.WrongKind => isSim ? 0x9408 : 0x6981,
        Refusal.NothingSelected => isSim ? 0x9400 : 0x6986,
        Refusal.NotAllowed => isSim ? 0x9804 : 0x6982,
        Refusal.Blocked => isSim ? 0x9840 : 0x6983,
        Refusal.NoSuchCode => isSim ? 0x9802 : 0x6A88,
        Refusal.WrongState => isSim ? 0x9808 : 0x6984,
        Refusal.MemoryProblem => isSim ? 0x9240 : 0x6581,
        Refusal.WrongParameters => isSim ? 0x6B00 : 0x6A86,
        Refusal.Beyond => 0x6B00,
        Refusal.WrongLength => 0x6700,
        Refusal.NoSuchChannel => 0x6881,
        Refusal.UnknownClass => 0x6E00,
        _ => 0x6D00,
    });

    /// <summary>The bytes as they come from the card.</summary>
    public byte[] ToBytes() => [.. Data, (byte)(Status >> 8), (byte)Status];
}

/// <summary>Why the card does not do what it is told.</summary>
internal enum Refusal
{
    /// <summary>It does not know the instruction.</summary>
    UnknownInstruction,

    /// <summary>It does not know the class.</summary>
    UnknownClass,

    /// <summary>The length is wrong.</summary>
    WrongLength,

    /// <summary>The parameters are wrong.</summary>
    WrongParameters,

    /// <summary>It begins behind the end of the file.</summary>
    Beyond,

    /// <summary>There is no such file or application.</summary>
    NoSuchFile,

    /// <summary>There is no such record.</summary>
    NoSuchRecord,

    /// <summary>A command for records and a file without, or the other way round.</summary>
    WrongKind,

    /// <summary>No file is selected.</summary>
    NothingSelected,

    /// <summary>The right is missing, or the code is wrong.</summary>
    NotAllowed,

    /// <summary>The code is blocked.</summary>
    Blocked,

    /// <summary>There is no such code.</summary>
    NoSuchCode,

    /// <summary>The code is switched off already, or on.</summary>
    WrongState,

    /// <summary>It could not be stored.</summary>
    MemoryProblem,

    /// <summary>The logical channel is not open.</summary>
    NoSuchChannel,
}
