namespace Ec20Emulator.Modem.Features.Multiplexer.Control;

/// <summary>A message of the control channel: type, length and value (3GPP 27.010, 5.4.6.1).</summary>
/// <param name="typeOctet">The type as sent.</param>
/// <param name="value">The value.</param>
internal readonly ref struct ControlMessage(byte typeOctet, ReadOnlySpan<byte> value)
{
    private const byte ExtensionBit = 0x01;
    private const byte CommandBit = 0x02;

    public MessageType Type => (MessageType)(typeOctet & ~(ExtensionBit | CommandBit));

    /// <summary>False for the answer to a command.</summary>
    public bool IsCommand => (typeOctet & CommandBit) != 0;

    /// <summary>The type as sent.</summary>
    public byte TypeOctet => typeOctet;

    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Takes a message off the head of what a frame carries.</summary>
    /// <param name="data">The rest of the information field; shortened by what was taken.</param>
    /// <param name="message">The message.</param>
    /// <returns>False where there is none, or a piece of one.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> data, out ControlMessage message)
    {
        message = default;
        if (data.Length < 2 || (data[0] & ExtensionBit) == 0)
            return false;
        var header = (data[1] & ExtensionBit) != 0 ? 2 : 3;
        if (data.Length < header)
            return false;
        var length = data[1] >> 1 | (header == 3 ? data[2] << 7 : 0);
        if (data.Length < header + length)
            return false;
        message = new ControlMessage(data[0], data.Slice(header, length));
        data = data[(header + length)..];
        return true;
    }

    /// <summary>True for a close-down and nothing else: what a host begins with that does not know what it finds.</summary>
    public static bool IsCloseDown(ReadOnlySpan<byte> data) =>
        TryTake(ref data, out var message) && message is { Type: MessageType.CloseDown, IsCommand: true, Value.IsEmpty: true } && data.IsEmpty;

    /// <summary>A message as bytes.</summary>
    public static byte[] ToBytes(MessageType type, bool isCommand, ReadOnlySpan<byte> value)
    {
        var head = (byte)((byte)type | ExtensionBit | (isCommand ? CommandBit : 0));
        return value.Length <= 127
            ? [head, (byte)(value.Length << 1 | ExtensionBit), .. value]
            : [head, (byte)(value.Length << 1), (byte)(value.Length >> 7), .. value];
    }
}
