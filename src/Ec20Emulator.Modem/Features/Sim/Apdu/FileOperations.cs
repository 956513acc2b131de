using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>Reads and writes elementary files as far as the card grants it (3GPP 51.011, 8; ETSI 102 221, 11.1).</summary>
internal sealed class FileOperations(SimCard sim)
{
    /// <summary>READ BINARY.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where to begin.</param>
    /// <param name="length">How many bytes; 0 = all that are left.</param>
    /// <param name="isSim">In whose words to refuse.</param>
    public Reply ReadBinary(CardFile file, int offset, int length, bool isSim)
    {
        if (file.RecordLength is not null)
            return Reply.Refuse(Refusal.WrongKind, isSim);
        if (!sim.Grants(file.Read))
            return Reply.Refuse(Refusal.NotAllowed, isSim);
        if (offset >= file.Content.Length)
            return Reply.Refuse(Refusal.Beyond, isSim);
        var left = file.Content.Length - offset;
        return length > left ? TooLong(left, isSim) : Reply.With(file.Content.AsSpan(offset, length == 0 ? Math.Min(left, 256) : length).ToArray());
    }

    /// <summary>READ RECORD.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="length">Its length, or 0.</param>
    /// <param name="isSim">In whose words to refuse.</param>
    public Reply ReadRecord(CardFile file, int number, int length, bool isSim)
    {
        if (file.RecordLength is not { } size)
            return Reply.Refuse(Refusal.WrongKind, isSim);
        if (!sim.Grants(file.Read))
            return Reply.Refuse(Refusal.NotAllowed, isSim);
        if (number < 1 || number > file.RecordCount)
            return Reply.Refuse(Refusal.NoSuchRecord, isSim);
        return length == 0 || length == size ? Reply.With(file.Record(number).ToArray()) : TooLong(size, isSim);
    }

    /// <summary>UPDATE BINARY.</summary>
    public Reply UpdateBinary(CardFile file, int offset, ReadOnlySpan<byte> data, bool isSim)
    {
        if (file.RecordLength is not null)
            return Reply.Refuse(Refusal.WrongKind, isSim);
        if (!sim.Grants(file.Update))
            return Reply.Refuse(Refusal.NotAllowed, isSim);
        if (offset >= file.Content.Length)
            return Reply.Refuse(Refusal.Beyond, isSim);
        return data.IsEmpty || offset + data.Length > file.Content.Length ? Reply.Refuse(Refusal.WrongLength, isSim) : Write(file, file.With(offset, data), isSim);
    }

    /// <summary>UPDATE RECORD; in a cyclic file always the oldest one, which becomes the newest.</summary>
    public Reply UpdateRecord(CardFile file, int number, ReadOnlySpan<byte> data, bool isSim)
    {
        if (file.RecordLength is not { } size)
            return Reply.Refuse(Refusal.WrongKind, isSim);
        if (!sim.Grants(file.Update))
            return Reply.Refuse(Refusal.NotAllowed, isSim);
        if (data.Length != size)
            return Reply.Refuse(Refusal.WrongLength, isSim);
        if (file.IsCyclic)
            return Write(file, file.WithNewest(data), isSim);
        return number < 1 || number > file.RecordCount ? Reply.Refuse(Refusal.NoSuchRecord, isSim) : Write(file, file.WithRecord(number, data), isSim);
    }

    /// <summary>SEARCH RECORD, simple: places of the records that contain some bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="first">Where to begin.</param>
    /// <param name="pattern">The bytes.</param>
    public Reply Search(CardFile file, int first, ReadOnlySpan<byte> pattern)
    {
        if (file.RecordLength is not { } size)
            return Reply.Refuse(Refusal.WrongKind, isSim: false);
        if (!sim.Grants(file.Read))
            return Reply.Refuse(Refusal.NotAllowed, isSim: false);
        if (pattern.IsEmpty || pattern.Length > size)
            return Reply.Refuse(Refusal.WrongLength, isSim: false);
        var found = new List<byte>();
        for (var number = Math.Max(1, first); number <= file.RecordCount; number++)
        {
            if (file.Record(number).IndexOf(pattern) >= 0)
                found.Add((byte)number);
        }
        return found.Count == 0 ? Reply.Refuse(Refusal.NoSuchRecord, isSim: false) : Reply.With([.. found]);
    }

    /// <summary>A UICC says what length would be right.</summary>
    private static Reply TooLong(int right, bool isSim) => isSim || right > 255 ? Reply.Refuse(Refusal.WrongLength, isSim) : Reply.Of(0x6C00 | right);

    private Reply Write(CardFile file, byte[] content, bool isSim) =>
        sim.Files.TryWrite(file, content) ? Reply.Ok : Reply.Refuse(Refusal.MemoryProblem, isSim);
}
