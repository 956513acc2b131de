using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>AT+CSCA: where messages are handed in. It stands in the first record of a file of the SIM card (EF SMSP), which comes with one.</summary>
internal sealed class ServiceCentreAddress(SimCard sim)
{
    /// <summary>The number in force; null = none.</summary>
    public SmsAddress? Current =>
        File is { } file && ServiceCentreField.Read(file.Record(1)) is { } number && SmsAddress.TryParse(number.Digits, number.Type, out var address) ? address : null;

    private CardFile? File => sim.Files.Find(CardPath.Usim, CardFileId.MessageParameters) is { RecordCount: > 0 } file ? file : null;

    /// <summary>Changes it.</summary>
    /// <returns>False, with nothing changed, where the card cannot hold it, or it could not be stored.</returns>
    public bool TrySet(SmsAddress? address)
    {
        if (File is not { } file || address?.Text.All(Semioctets.Has) == false)
            return false;
        var number = address is null ? null : new NumberRecord(address.Number, address.Type, "");
        return sim.Files.TryWrite(file, file.WithRecord(1, ServiceCentreField.Write(file.Record(1), number)));
    }
}
