using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>A logical channel to the card: SELECT, STATUS, reading, writing and searching files, PINs, and what applications know themselves.</summary>
internal sealed class Channel(SimCard sim)
{
    private const int Next = 2;
    private const int Previous = 3;
    private const int Absolute = 4;

    private readonly FileOperations _access = new(sim);
    private readonly Codes _codes = new(sim);
    private byte[] _waiting = [];

    /// <summary>What is selected on it.</summary>
    public Selection Selection { get; } = new(sim);

    /// <summary>Answers a command.</summary>
    public Reply Answer(Command command)
    {
        if (command.Instruction == 0xC0)
            return Hand(command);
        _waiting = [];
        if (command.Instruction == 0xA4 && (Selection.Application is null || command.P1 == 0x04))
            return command.HasKnownClass ? Select(command) : Reply.Refuse(Refusal.UnknownClass, command.IsSim);
        if (Selection.Application is { } application)
            return Application.Answer(application, command);
        if (!command.HasKnownClass)
            return Reply.Refuse(Refusal.UnknownClass, command.IsSim);
        return _codes.Run(command) ?? command.Instruction switch
        {
            0xF2 => Status(command),
            0xB0 or 0xD6 => Binary(command),
            0xB2 or 0xDC => Record(command),
            0xA2 when !command.IsSim => Search(command),
            _ => Reply.Refuse(Refusal.UnknownInstruction, command.IsSim),
        };
    }

    private Reply Select(Command command)
    {
        var reply = Selection.Select(command);
        return reply.Status != Reply.Done || (!command.IsSim && (command.P2 & 0x0C) == 0x0C) ? reply with { Data = [] } : Announce(reply.Data, command.IsSim);
    }

    /// <summary>The data wait for GET RESPONSE.</summary>
    private Reply Announce(byte[] data, bool isSim)
    {
        _waiting = data;
        return Reply.Of((isSim ? 0x9F00 : 0x6100) | (byte)data.Length);
    }

    /// <summary>GET RESPONSE: a part leaves the rest waiting.</summary>
    private Reply Hand(Command command)
    {
        if (_waiting.Length == 0)
            return Reply.Refuse(Refusal.WrongParameters, command.IsSim);
        var wanted = command.P3 == 0 ? _waiting.Length : command.P3;
        if (wanted > _waiting.Length)
            return command.IsSim ? Reply.Refuse(Refusal.WrongLength, isSim: true) : Reply.Of(0x6C00 | (byte)_waiting.Length);
        var reply = Reply.With(_waiting[..wanted]);
        _waiting = _waiting[wanted..];
        return _waiting.Length == 0 || command.IsSim ? reply : reply with { Status = 0x6100 | (byte)_waiting.Length };
    }

    private Reply Status(Command command)
    {
        if (!command.IsSim && command.P2 == 0x0C)
            return Reply.Ok;
        var data = command.IsSim ? Description.OfSimDirectory(Selection.Directory, sim.Codes) : Description.OfDirectory(Selection.Directory, sim.Codes);
        if (command.P3 > data.Length)
            return command.IsSim ? Reply.Refuse(Refusal.WrongLength, isSim: true) : Reply.Of(0x6C00 | (byte)data.Length);
        return Reply.With(command.P3 == 0 ? data : data[..command.P3]);
    }

    private Reply Binary(Command command)
    {
        var offset = command.P1 << 8 | command.P2;
        if ((command.P1 & 0x80) != 0)
        {
            if (command.IsSim || !Selection.TrySelectShort(command.P1 & 0x1F))
                return Reply.Refuse(Refusal.NoSuchFile, command.IsSim);
            offset = command.P2;
        }
        if (Selection.File is not { } file)
            return Reply.Refuse(Refusal.NothingSelected, command.IsSim);
        return command.Instruction == 0xB0
            ? _access.ReadBinary(file, offset, command.P3, command.IsSim)
            : _access.UpdateBinary(file, offset, command.Data, command.IsSim);
    }

    private Reply Record(Command command)
    {
        if (!TryTakeFile(command, out var file, out var refusal))
            return refusal;
        if (Place(file, command.P1, command.P2 & 7) is not { } number)
            return Reply.Refuse(Refusal.WrongParameters, command.IsSim);
        var reply = command.Instruction == 0xB2
            ? _access.ReadRecord(file, number, command.P3, command.IsSim)
            : _access.UpdateRecord(file, number, command.Data, command.IsSim);
        if (reply.Status == Reply.Done && (command.P2 & 7) is not Absolute)
            Selection.Record = number;
        return reply;
    }

    private Reply Search(Command command)
    {
        if (!TryTakeFile(command, out var file, out var refusal))
            return refusal;
        if ((command.P2 & 7) != Absolute)
            return Reply.Refuse(Refusal.WrongParameters, isSim: false);
        var found = _access.Search(file, command.P1, command.Data);
        return found.Status == Reply.Done ? Announce(found.Data, isSim: false) : found;
    }

    /// <summary>The file selected, or the one a short identifier in P2 names.</summary>
    private bool TryTakeFile(Command command, out CardFile file, out Reply refusal)
    {
        (file, refusal) = (null!, Reply.Ok);
        var shortId = command.P2 >> 3;
        if (shortId != 0 && (command.IsSim || !Selection.TrySelectShort(shortId)))
            refusal = Reply.Refuse(Refusal.NoSuchFile, command.IsSim);
        else if (Selection.File is not { } selected)
            refusal = Reply.Refuse(Refusal.NothingSelected, command.IsSim);
        else
            file = selected;
        return file is not null;
    }

    /// <summary>Place of the record meant; behind the last one where there is none, null for an unknown mode.</summary>
    private int? Place(CardFile file, int p1, int mode) => mode switch
    {
        Absolute => p1 == 0 ? Selection.Record : p1,
        Next when file.IsCyclic && Selection.Record >= file.RecordCount => 1,
        Next => Selection.Record + 1,
        Previous when Selection.Record <= 1 => Selection.Record == 0 || file.IsCyclic ? file.RecordCount : 0,
        Previous => Selection.Record - 1,
        _ => null,
    };
}
