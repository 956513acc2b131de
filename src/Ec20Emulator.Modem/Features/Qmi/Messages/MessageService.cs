using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Messages;

/// <summary>WMS: the messages of AT+CMGL, in the memories ME and SM.</summary>
internal sealed class MessageService : QmiService
{
    private const int ThreeGpp = 1;

    private readonly SmsFeature _sms;
    private readonly MessageSending _sending;

    /// <summary>Makes it.</summary>
    public MessageService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.Messages, send)
    {
        (_sms, _sending) = (modem.Sms, new MessageSending(modem.Sms));
        var routes = new MessageRoutes(modem.Sms.Settings);
        On(WmsTable.SetEventReport, Subscribe);
        On(WmsTable.GetProtocol, exchange => exchange.Answer(WmsTable.Protocol, ThreeGpp));
        On(WmsTable.GetRoutes, routes.Answer);
        On(WmsTable.SetRoutes, routes.Set);
        On(WmsTable.Send, _sending.Send);
        WithMemory();
        _sms.Incoming.Stored += TellStored;
    }

    public override void End()
    {
        _sms.Incoming.Stored -= TellStored;
        base.End();
    }

    private static void Subscribe(Exchange exchange)
    {
        if (exchange.Find(WmsTable.TellsMessages) is { } wants)
            exchange.Client.Subscribe(WmsTable.EventReport, wants.Flag());
    }

    /// <summary>The messages that need a memory, which is there once the card has started.</summary>
    private void WithMemory()
    {
        OnStore(WmsTable.List, WmsTable.Memory, List);
        OnStore(WmsTable.Read, WmsTable.Place, Read);
        OnStore(WmsTable.Write, WmsTable.StoredMessage, Write);
        OnStore(WmsTable.Delete, WmsTable.Memory, Delete);
        OnStore(WmsTable.ModifyTag, WmsTable.Tagged, ModifyTag);
        OnStore(WmsTable.SendStored, WmsTable.StoredPlace, _sending.SendStored);
    }

    private void OnStore(MessageLayout layout, TlvLayout memory, Action<Exchange, MessageStore> handler) => On(layout, exchange =>
    {
        if (QmiMemory.Find(_sms.Stores, exchange[memory].Number()) is not { } store)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (!_sms.Availability.IsGiven)
            exchange.Refuse(QmiError.DeviceNotReady);
        else
            handler(exchange, store);
    });

    private static void List(Exchange exchange, MessageStore store)
    {
        MessageStatus? status = null;
        if (exchange.Find(WmsTable.Tag) is { } tag && (status = QmiMemory.ToStatus(tag.Number())) is null)
        {
            exchange.Refuse(QmiError.InvalidArgument);
            return;
        }
        var listed = store.Messages.Where(entry => status is null || entry.Value.Status == status);
        exchange.Answer(WmsTable.Messages, (object)listed.Select(entry => (object[])[entry.Key, QmiMemory.ToTag(entry.Value.Status)]).ToArray());
    }

    private static void Read(Exchange exchange, MessageStore store)
    {
        if (exchange.Find(WmsTable.ReadMode) is { } mode && mode.Number() != ThreeGpp)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (Find(exchange, store, exchange[WmsTable.Place].Long(1)) is { } message)
            exchange.Answer(WmsTable.Message, QmiMemory.ToTag(message.Status), MessageSending.PointToPoint, Convert.FromHexString(message.Pdu.ToHex()));
    }

    /// <summary>A message; where there is none the request is refused.</summary>
    private static StoredMessage? Find(Exchange exchange, MessageStore store, ulong index)
    {
        if (index >= (ulong)store.Capacity)
            exchange.Refuse(QmiError.InvalidIndex);
        else if (store[(int)index] is { } message)
            return message;
        else
            exchange.Refuse(QmiError.NoEntry);
        return null;
    }

    private void Write(Exchange exchange, MessageStore store)
    {
        var asked = exchange[WmsTable.StoredMessage];
        if (asked.Number(1) != MessageSending.PointToPoint || MessageSending.ReadPdu(asked.Octets(2)) is not { } pdu)
            exchange.Refuse(QmiError.MessageEncoding);
        else if (StoredMessage.Of(MessageStatus.StoredUnsent, pdu with { ServiceCentre = pdu.ServiceCentre ?? _sms.ServiceCentre.Current }) is not { } message)
            exchange.Refuse(QmiError.MessagePduType);
        else if (store.Add(message, out var index) is { } error)
            exchange.Refuse(error is CmsError.MemoryFull ? QmiError.StorageFull : QmiError.Internal);
        else
            exchange.Answer(WmsTable.Index, index);
    }

    private void Delete(Exchange exchange, MessageStore store)
    {
        int[] places;
        if (exchange.Find(WmsTable.DeletedIndex) is { } index)
        {
            if (Find(exchange, store, index.Long(0)) is null)
                return;
            places = [index.Number()];
        }
        else
        {
            var status = exchange.Find(WmsTable.Tag) is { } tag ? QmiMemory.ToStatus(tag.Number()) : null;
            places = [.. store.Messages.Where(entry => status is null || entry.Value.Status == status).Select(entry => entry.Key)];
        }
        if (!store.Remove(places))
            exchange.Refuse(QmiError.Internal);
        else
            _sms.Incoming.RoomMade();
    }

    private static void ModifyTag(Exchange exchange, MessageStore store)
    {
        var asked = exchange[WmsTable.Tagged];
        if (Find(exchange, store, asked.Long(1)) is not { } message)
            return;
        if (QmiMemory.ToStatus(asked.Number(2)) is not { } status || StoredMessage.Of(status, message.Pdu) is null)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (!store.SetStatus([(int)asked.Long(1)], status))
            exchange.Refuse(QmiError.Internal);
    }

    private void TellStored(string memory, int index)
    {
        if (QmiMemory.NumberOf(memory) is { } number)
            Tell(WmsTable.EventReport, WmsTable.NewMessage.Write(number, index), WmsTable.ToldMode.Write(ThreeGpp));
    }
}
