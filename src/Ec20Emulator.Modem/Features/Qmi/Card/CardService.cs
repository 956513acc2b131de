using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Sim.Apdu;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Card;

/// <summary>UIM: the card of AT+CPIN and AT+CRSM.</summary>
internal sealed class CardService : QmiService
{
    private const ulong CardStatusBit = 1;

    private readonly SimCard _sim;
    private readonly CodeRequests _codes;
    private byte[] _told;

    /// <summary>Makes it.</summary>
    public CardService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.Card, send)
    {
        (_sim, _codes) = (modem.Sim, new CodeRequests(modem.Sim));
        _told = CardStatus.Of(_sim);
        On(UimTable.GetCardStatus, exchange => exchange.Answer(CardStatus.Of(_sim)));
        On(UimTable.GetSlotStatus, exchange => exchange.Answer(UimTable.Slots, (object)CardStatus.Slots(_sim)));
        On(UimTable.ReadTransparent, ReadTransparent);
        On(UimTable.ReadRecord, ReadRecord);
        On(UimTable.GetFileAttributes, AnswerAttributes);
        On(UimTable.VerifyPin, exchange => Do(exchange, UimTable.Pin, asked => _codes.Verify(asked.Number(), asked.Text(1))));
        On(UimTable.UnblockPin, exchange => Do(exchange, UimTable.TwoCodes, asked => _codes.Unblock(asked.Number(), asked.Text(1), asked.Text(2))));
        On(UimTable.ChangePin, exchange => Do(exchange, UimTable.TwoCodes, asked => _codes.Change(asked.Number(), asked.Text(1), asked.Text(2))));
        On(UimTable.SetPinProtection, exchange => Do(exchange, UimTable.PinProtection, asked => _codes.Protect(asked.Number(), asked.Flag(1), asked.Text(2))));
        On(UimTable.RegisterEvents, Subscribe);
        _sim.Changed += TellStatus;
    }

    public override void End()
    {
        _sim.Changed -= TellStatus;
        base.End();
    }

    private static void Subscribe(Exchange exchange)
    {
        var granted = exchange[UimTable.EventMask].Long(0) & CardStatusBit;
        exchange.Client.Subscribe(UimTable.CardStatusChanged, granted != 0);
        exchange.Answer(UimTable.GrantedMask, granted);
    }

    private void TellStatus()
    {
        var status = CardStatus.Of(_sim);
        if (status.AsSpan().SequenceEqual(_told))
            return;
        _told = status;
        Tell(UimTable.CardStatusChanged, status);
    }

    private void Do(Exchange exchange, TlvLayout layout, Func<TlvValue, QmiError> act)
    {
        var asked = exchange[layout];
        var error = act(asked);
        if (_codes.Find(asked.Number()) is { } pair)
            exchange.Answer(UimTable.AttemptsLeft, pair.PinAttemptsLeft, pair.PukAttemptsLeft);
        exchange.Complete(error);
        TellStatus();
    }

    private void ReadTransparent(Exchange exchange)
    {
        var part = exchange[UimTable.Part];
        Read(exchange, file => new FileOperations(_sim).ReadBinary(file, part.Number(), part.Number(1), isSim: false));
    }

    private void ReadRecord(Exchange exchange)
    {
        var record = exchange[UimTable.Record];
        Read(exchange, file => new FileOperations(_sim).ReadRecord(file, record.Number(), record.Number(1), isSim: false));
    }

    private void Read(Exchange exchange, Func<CardFile, Reply> read)
    {
        if (FindFile(exchange) is not { } file)
            return;
        var reply = read(file);
        exchange.Answer(UimTable.CardResult, reply.Status >> 8, reply.Status & 0xFF);
        if (reply.Status == Reply.Ok.Status)
            exchange.Answer(UimTable.Content, reply.Data);
        else
            exchange.Refuse(_sim.Grants(file.Read) ? QmiError.InvalidArgument : QmiError.AccessDenied);
    }

    private void AnswerAttributes(Exchange exchange)
    {
        if (FindFile(exchange) is not { } file)
            return;
        var (status, kind) = (Reply.Ok.Status, file.RecordLength is null ? FileKind.Transparent : file.IsCyclic ? FileKind.Cyclic : FileKind.LinearFixed);
        exchange.Answer(UimTable.CardResult, status >> 8, status & 0xFF);
        exchange.Answer(
            UimTable.Attributes, file.Content.Length, file.Path.Id, kind, file.RecordLength ?? 0, file.RecordCount,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Description.OfSimFile(file));
    }

    /// <summary>The file of a request; where there is none the request is refused.</summary>
    private CardFile? FindFile(Exchange exchange)
    {
        if (!_sim.IsReadable)
        {
            exchange.Refuse(QmiError.DeviceNotReady);
            return null;
        }
        var asked = exchange[UimTable.File];
        var ids = string.Concat(asked.Octets(1).Chunk(2).Select(id => Convert.ToHexString([.. id.Reverse()])));
        var file = ids.Length == 0 ? _sim.Files.FindAnywhere(asked.Number()) : CardPath.DirectoryOf(ids) is { } directory ? _sim.Files.Find(directory, asked.Number()) : null;
        if (file is null)
            exchange.Refuse(QmiError.CardFileNotFound);
        return file;
    }

    /// <summary>Kinds of files.</summary>
    private enum FileKind
    {
        Transparent = 0,
        Cyclic = 1,
        LinearFixed = 2,
    }
}
