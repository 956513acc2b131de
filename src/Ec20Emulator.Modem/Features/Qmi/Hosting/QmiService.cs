using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>A service for one host: what it answers, and what it tells its clients. Lives on the mailbox.</summary>
/// <param name="type">Which.</param>
/// <param name="send">Sends a message to the host.</param>
internal abstract class QmiService(QmiServiceType type, Action<QmiMessage> send)
{
    private readonly Dictionary<ushort, (MessageLayout Layout, Action<Exchange> Handler)> _messages = [];
    private readonly List<QmiClient> _clients = [];

    /// <summary>Who uses it.</summary>
    public IReadOnlyList<QmiClient> Clients => _clients;

    /// <summary>A message it answers; null where there is none of an id.</summary>
    public (MessageLayout Layout, Action<Exchange> Handler)? Find(ushort id) => id switch
    {
        _ when id == CommonTable.Reset.Id => (CommonTable.Reset, Reset),
        _ when id == CommonTable.GetSupportedMessages.Id => (CommonTable.GetSupportedMessages, ListMessages),
        _ => _messages.TryGetValue(id, out var found) ? found : null,
    };

    /// <summary>A client comes.</summary>
    public void Add(QmiClient client) => _clients.Add(client);

    /// <summary>A client goes, and what it had with it.</summary>
    public void Remove(QmiClient client)
    {
        if (!_clients.Remove(client))
            return;
        client.IsThere = false;
        Left(client);
    }

    /// <summary>The host is gone: nothing is listened to any more.</summary>
    public virtual void End()
    {
        foreach (var client in _clients.ToArray())
            Remove(client);
    }

    /// <summary>Ends what a client had.</summary>
    protected virtual void Left(QmiClient client)
    {
    }

    /// <summary>Answers a message.</summary>
    protected void On(MessageLayout layout, Action<Exchange> handler) => _messages.Add(layout.Id, (layout, handler));

    /// <summary>Tells those who want it.</summary>
    protected void Tell(MessageLayout indication, params byte[][] tlvs)
    {
        foreach (var client in _clients.Where(client => client.Wants(indication)))
            Tell(client, indication, tlvs);
    }

    /// <summary>Tells one client.</summary>
    protected void Tell(QmiClient client, MessageLayout indication, params byte[][] tlvs)
    {
        byte[] all = [.. tlvs.SelectMany(tlv => tlv)];
        send(new QmiMessage(type, client.Number, MessageKind.Indication, 0, indication.Id, all));
    }

    private static void Reset(Exchange exchange) => exchange.Client.Forget();

    private void ListMessages(Exchange exchange)
    {
        ushort[] ids = [CommonTable.Reset.Id, CommonTable.GetSupportedMessages.Id, .. _messages.Keys];
        var bits = new byte[ids.Max() / 8 + 1];
        foreach (var id in ids)
            bits[id / 8] |= (byte)(1 << (id % 8));
        exchange.Answer(CommonTable.SupportedMessages, bits);
    }
}
