namespace Ec20Emulator.Modem.Features.Card;

/// <summary>The service centre in a record of EF SMSP (3GPP 31.102, 4.2.27).</summary>
internal static class ServiceCentreField
{
    /// <summary>Bytes of a record.</summary>
    public const int RecordLength = BuiltInFiles.NameLength + 28;

    private const int AddressLength = 12;
    private const byte HasNoAddress = 0x02;

    /// <summary>The file of a new card: one record.</summary>
    public static byte[] Make(SimOptions card)
    {
        var record = new byte[RecordLength];
        Array.Fill(record, (byte)0xFF);
        return card.ServiceCentre.Length == 0 ? record : Write(record, NumberRecord.Of(card.ServiceCentre, ""));
    }

    /// <summary>A record with another service centre.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">The number; null = none.</param>
    public static byte[] Write(ReadOnlySpan<byte> record, NumberRecord? number)
    {
        var changed = record.ToArray();
        var address = changed.AsSpan(Address(record), AddressLength);
        address.Fill(0xFF);
        ref var indicators = ref changed[record.Length - 28];
        if (number is null)
        {
            indicators |= HasNoAddress;
            return changed;
        }
        indicators &= unchecked((byte)~HasNoAddress);
        address[0] = (byte)(((number.Digits.Length + 1) / 2) + 1);
        address[1] = (byte)number.Type;
        Semioctets.Pack(number.Digits, AddressLength - 2).CopyTo(address[2..]);
        return changed;
    }

    /// <summary>The service centre of a record; null where it holds none.</summary>
    public static NumberRecord? Read(ReadOnlySpan<byte> record)
    {
        if (record.Length < 28 || (record[^28] & HasNoAddress) != 0)
            return null;
        var address = record.Slice(Address(record), AddressLength);
        if (address[0] is < 2 or > AddressLength - 1)
            return null;
        var digits = Semioctets.Unpack(address.Slice(2, address[0] - 1));
        var type = address[1] | 0x80;
        return new NumberRecord((type & 0x70) == 0x10 ? $"+{digits}" : digits, type, "");
    }

    /// <summary>Behind the name, the indicators and the destination.</summary>
    private static int Address(ReadOnlySpan<byte> record) => record.Length - 28 + 1 + AddressLength;
}
