using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>Takes the fields of a TPDU off its front, as long as there are any.</summary>
/// <param name="octets">The octets.</param>
internal ref struct OctetReader(ReadOnlySpan<byte> octets)
{
    private ReadOnlySpan<byte> _rest = octets;

    /// <summary>Takes one octet.</summary>
    public bool TryTake(out byte octet)
    {
        octet = _rest.IsEmpty ? default : _rest[0];
        return TryTake(1, out _);
    }

    /// <summary>Takes some octets.</summary>
    public bool TryTake(int count, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (count > _rest.Length)
            return false;
        taken = _rest[..count];
        _rest = _rest[count..];
        return true;
    }

    /// <summary>Takes what is left.</summary>
    public ReadOnlySpan<byte> TakeRest()
    {
        TryTake(_rest.Length, out var rest);
        return rest;
    }

    /// <summary>Takes an address of a TPDU: length in semi-octets, type, value.</summary>
    public bool TryTakeAddress([NotNullWhen(true)] out SmsAddress? address)
    {
        address = null;
        return TryTake(out byte semiOctets) && TryTake(out byte type) && TryTake((semiOctets + 1) / 2, out var value)
            && SmsAddress.TryDecode(semiOctets, type, value, out address);
    }

    /// <summary>Takes an address of a service centre: length in octets, type included; none where that is 0.</summary>
    public bool TryTakeServiceCentre(out SmsAddress? address)
    {
        address = null;
        if (!TryTake(out byte length) || length == 0)
            return length == 0;
        return length > 1 && TryTake(out byte type) && TryTake(length - 1, out var value) && SmsAddress.TryDecode(2 * value.Length, type, value, out address);
    }

    /// <summary>Takes a time stamp.</summary>
    public bool TryTakeTime([NotNullWhen(true)] out ServiceCentreTime? time)
    {
        var isThere = TryTake(ServiceCentreTime.Length, out var octets);
        time = isThere ? ServiceCentreTime.FromOctets(octets) : null;
        return isThere;
    }

    /// <summary>Takes user data, which is all that is left.</summary>
    public bool TryTakeUserData(DataCoding coding, bool hasHeader, [NotNullWhen(true)] out UserData? data)
    {
        data = null;
        return TryTake(out byte length) && TryTake(_rest.Length, out var octets) && UserData.TryRead(coding.Alphabet, hasHeader, length, octets, out data);
    }
}
