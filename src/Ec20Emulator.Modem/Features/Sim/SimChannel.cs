using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>
/// The card behind AT+CSIM: SELECT by file identifier, READ BINARY, READ RECORD, GET RESPONSE, STATUS and VERIFY of the PIN, in class A0 as a SIM and in
/// class 00 as a USIM answers (51.011 9, ETSI 102 221 10). Applications are absent. Any other instruction: 6D00.
/// </summary>
internal sealed class SimChannel(SimCard sim, SimFiles files)
{
    private const int Header = 5;
    private const byte SimClass = 0xA0;
    private const byte PinReference = 1;

    private static readonly byte[] Done = [0x90, 0x00];
    private static readonly byte[] WrongLength = [0x67, 0x00];
    private static readonly byte[] WrongParameters = [0x6B, 0x00];

    private SimFile? _selected;

    /// <summary>Power is gone: nothing is selected.</summary>
    public void Reset() => _selected = null;

    /// <summary>Answers a command.</summary>
    /// <param name="apdu">Any bytes.</param>
    /// <returns>Data, then two status bytes.</returns>
    public byte[] Answer(ReadOnlySpan<byte> apdu)
    {
        if (apdu.Length < Header - 1)
            return WrongLength;
        var isSim = apdu[0] == SimClass;
        if (!isSim && (apdu[0] & 0x7F) > 0x03)
            return [0x6E, 0x00];
        var length = apdu.Length < Header ? 0 : apdu[4];
        var data = apdu.Length <= Header ? [] : apdu[Header..];
        return apdu[1] switch
        {
            0xA4 => Select(apdu[2], data, isSim),
            0xB0 => Read((apdu[2] << 8) + apdu[3], length, isSim),
            0xB2 => ReadRecord(apdu[2], length, isSim),
            0xC0 => _selected is { } file ? [.. file.Describe().AsSpan(0, Math.Min(length, file.Describe().Length)), .. Done] : WrongParameters,
            0xF2 => Done,
            0x20 => Verify(apdu[3], data, isSim),
            _ => [0x6D, 0x00],
        };
    }

    private byte[] Select(byte by, ReadOnlySpan<byte> data, bool isSim)
    {
        byte[] absent = isSim ? [0x94, 0x04] : [0x6A, 0x82];
        if (by == 4 || data.Length < 2)
            return by == 4 ? absent : WrongLength;
        var id = (data[^2] << 8) + data[^1];
        var isDirectory = id is 0x3F00 or 0x7F10 or 0x7F20 or 0x7FFF;
        var found = files.Find(id);
        if (found is null && !isDirectory)
            return absent;
        _selected = found;
        if (found is null)
            return Done;
        return [(byte)(isSim ? 0x9F : 0x61), (byte)found.Describe().Length];
    }

    private byte[] Read(int from, int length, bool isSim) => _selected switch
    {
        null => isSim ? [0x94, 0x00] : [0x69, 0x86],
        { RecordLength: not null } => isSim ? [0x94, 0x08] : [0x69, 0x81],
        { } when sim.Obstacle is not null && _selected.Id != SimFiles.Iccid => isSim ? [0x98, 0x04] : [0x69, 0x82],
        var file => Part(file, from, length),
    };

    private byte[] ReadRecord(int number, int length, bool isSim) => _selected switch
    {
        null => isSim ? [0x94, 0x00] : [0x69, 0x86],
        { RecordLength: null } => isSim ? [0x94, 0x08] : [0x69, 0x81],
        { } when sim.Obstacle is not null => isSim ? [0x98, 0x04] : [0x69, 0x82],
        var file when number < 1 || number > file.RecordCount => isSim ? [0x94, 0x02] : [0x6A, 0x83],
        var file when length != 0 && length != file.RecordLength => WrongLength,
        var file => Part(file, (number - 1) * file.RecordLength!.Value, file.RecordLength.Value),
    };

    private static byte[] Part(SimFile file, int from, int length)
    {
        var wanted = length == 0 ? file.Content.Length - from : length;
        if (from >= file.Content.Length)
            return WrongParameters;
        return from + wanted > file.Content.Length ? WrongLength : [.. file.Content.AsSpan(from, wanted), .. Done];
    }

    /// <summary>Eight bytes, digits then FF. Without data: the attempts left.</summary>
    private byte[] Verify(byte reference, ReadOnlySpan<byte> data, bool isSim)
    {
        if (reference != PinReference)
            return isSim ? WrongParameters : [0x6A, 0x88];
        if (data.Length is not (0 or 8))
            return WrongLength;
        if (sim.Codes.PinAttemptsLeft == 0)
            return isSim ? [0x98, 0x40] : [0x69, 0x83];
        if (data.Length == 0)
            return [0x63, (byte)(0xC0 + sim.Codes.PinAttemptsLeft)];
        var code = string.Concat(data.ToArray().TakeWhile(digit => digit != 0xFF).Select(digit => (char)digit));
        if (sim.Codes.TryPin(code))
        {
            if (sim.State is SimState.PinRequired)
                sim.Unlock();
            return Done;
        }
        sim.CountedWrongCode();
        return isSim ? [0x98, 0x04] : [0x63, (byte)(0xC0 + sim.Codes.PinAttemptsLeft)];
    }
}
