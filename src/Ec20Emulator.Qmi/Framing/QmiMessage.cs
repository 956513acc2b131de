namespace Ec20Emulator.Qmi.Framing;

/// <summary>A message: who it is from or to, what it is about, and its TLVs.</summary>
/// <param name="Service">The service.</param>
/// <param name="Client">Number of the client, 1-254; 0 for CTL, 255 = all.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Transaction">Number of the request, which its response has too.</param>
/// <param name="Id">Which message of the service.</param>
/// <param name="Tlvs">What it carries, TLV by TLV.</param>
internal sealed record QmiMessage(QmiServiceType Service, byte Client, MessageKind Kind, ushort Transaction, ushort Id, ReadOnlyMemory<byte> Tlvs)
{
    /// <summary>Client number of an indication that is for all.</summary>
    public const byte Everybody = 0xFF;

    /// <summary>Bytes in front of the value of a TLV: type and length.</summary>
    public const int TlvHeader = 3;

    /// <summary>False where the length that was told is not that of the TLVs.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The values by their types; the last of a type counts. Null where a TLV is longer than the message.</summary>
    public Dictionary<byte, ReadOnlyMemory<byte>>? Split()
    {
        var values = new Dictionary<byte, ReadOnlyMemory<byte>>();
        var rest = Tlvs;
        while (IsWhole && rest.Length >= TlvHeader)
        {
            var (type, length) = (rest.Span[0], rest.Span[1] | rest.Span[2] << 8);
            if (rest.Length < TlvHeader + length)
                return null;
            values[type] = rest.Slice(TlvHeader, length);
            rest = rest[(TlvHeader + length)..];
        }
        return IsWhole && rest.IsEmpty ? values : null;
    }
}
