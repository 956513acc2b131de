namespace Ec20Emulator.Modem.Features.Multiplexer.Frames;

/// <summary>A frame of the basic option, checked.</summary>
/// <param name="dlci">Channel, 0-63.</param>
/// <param name="type">Type.</param>
/// <param name="isPoll">The P/F bit.</param>
/// <param name="data">Information field; valid until the decoder takes more bytes.</param>
internal readonly ref struct MuxFrame(int dlci, FrameType type, bool isPoll, ReadOnlySpan<byte> data)
{
    /// <summary>The octet a frame begins and ends with.</summary>
    public const byte Flag = 0xF9;

    /// <summary>Extension bit: the last octet of a field.</summary>
    public const byte ExtensionBit = 0x01;

    /// <summary>C/R bit of the address: set in commands of the DTE and in answers to them.</summary>
    public const byte CommandResponseBit = 0x02;

    /// <summary>P/F bit of the control octet.</summary>
    public const byte PollBit = 0x10;

    /// <summary>Octets around the information field, at most: two flags, address, control, length of two octets, check sequence.</summary>
    public const int LongestFraming = 7;

    /// <summary>Longest information field whose length fits one octet.</summary>
    public const int LongestShortField = 127;

    /// <summary>Longest information field there can be: its length has 15 bits.</summary>
    public const int LongestField = 32767;

    public int Dlci => dlci;

    public FrameType Type => type;

    public bool IsPoll => isPoll;

    public ReadOnlySpan<byte> Data { get; } = data;
}
