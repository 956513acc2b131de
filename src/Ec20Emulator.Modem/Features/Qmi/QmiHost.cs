using Ec20Emulator.Modem.Features.Qmi.Access;
using Ec20Emulator.Modem.Features.Qmi.Card;
using Ec20Emulator.Modem.Features.Qmi.Data;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Qmi.Messages;
using Ec20Emulator.Modem.Features.Qmi.Voice;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Qmi;

/// <summary>
/// A host that speaks QMI, from the moment it is there until it is gone. Its services act on what the AT commands act on; each is made when the host
/// first asks for it. Lives on the mailbox.
/// </summary>
internal sealed class QmiHost
{
    /// <summary>Name of the port in the journal.</summary>
    private const string Port = "qmi";

    private readonly QmiSurroundings _modem;
    private readonly Action<byte[]> _send;
    private readonly ILogger _log;
    private readonly Dictionary<QmiServiceType, QmiService> _services = [];

    /// <summary>Begins to serve it.</summary>
    /// <param name="modem">What the services act on.</param>
    /// <param name="send">Takes a frame for the host; does not wait.</param>
    public QmiHost(QmiSurroundings modem, Action<byte[]> send)
    {
        (_modem, _send, _log) = (modem, send, modem.Core.Logs.CreateLogger("Qmi"));
        _services[QmiServiceType.Control] = new ControlService(Send, ServiceOf, ForgetAll);
    }

    /// <summary>The host sent a frame.</summary>
    public void Take(byte[] frame)
    {
        if (QmuxFrame.Read(frame, out var wrong) is not { } message)
            QmiLog.NoRequest(_log, wrong);
        else if (message.Kind is not MessageKind.Request)
            QmiLog.NoRequest(_log, "it is a response or an indication");
        else if (message.Service is not QmiServiceType.Control && !_services.ContainsKey(message.Service))
            Respond(message, "", QmiError.InvalidClientId);
        else
            Serve(message, _services[message.Service]);
    }

    /// <summary>The host is gone.</summary>
    public void End()
    {
        foreach (var service in _services.Values)
            service.End();
        _services.Clear();
    }

    private void Serve(QmiMessage message, QmiService service)
    {
        var client = service.Clients.FirstOrDefault(client => client.Number == message.Client);
        var isControl = message.Service is QmiServiceType.Control;
        if (isControl ? message.Client != 0 : client is null)
        {
            Respond(message, "", QmiError.InvalidClientId);
            return;
        }
        if (service.Find(message.Id) is not var (layout, handler) || (isControl && layout.Id < CtlTable.SetInstanceId.Id))
        {
            Respond(message, $"{message.Id:X4}", QmiError.NotSupported);
            return;
        }
        _modem.Core.Journal.Add(JournalEntryKind.Command, Port, $"{message.Service} {layout.Name}");
        if (layout.Read(message, out var arguments) is not QmiError.None and var error)
        {
            Respond(message, layout.Name, error);
            return;
        }
        var exchange = new Exchange(client, message, arguments, (response, end) => Conclude(response, layout.Name, end));
        handler(exchange);
        if (!exchange.IsDeferred)
            exchange.Complete();
    }

    private void Respond(QmiMessage request, string name, QmiError error) =>
        new Exchange(null, request, MessageLayout.Nothing, (response, end) => Conclude(response, name, end)).Refuse(error);

    private void Conclude(QmiMessage response, string name, QmiError error)
    {
        if (error is QmiError.None)
            QmiLog.Answered(_log, response.Service, name, response.Client, error);
        else
            QmiLog.Refused(_log, response.Service, name, response.Client, error);
        Send(response);
    }

    private void Send(QmiMessage message) => _send(QmuxFrame.Of(message));

    private QmiService? ServiceOf(QmiServiceType type)
    {
        if (!_services.TryGetValue(type, out var service) && Make(type) is { } made)
            _services[type] = service = made;
        return service;
    }

    private QmiService? Make(QmiServiceType type) => type switch
    {
        QmiServiceType.Device => new DeviceService(_modem, Send),
        QmiServiceType.NetworkAccess => new NetworkAccessService(_modem, Send),
        QmiServiceType.Card => new CardService(_modem, Send),
        QmiServiceType.Data => new DataService(_modem, Send),
        QmiServiceType.DataAdministration => new DataAdministrationService(Send),
        QmiServiceType.Messages => new MessageService(_modem, Send),
        QmiServiceType.Voice => new VoiceService(_modem, Send),
        _ => null,
    };

    private void ForgetAll()
    {
        foreach (var service in _services.Values)
        {
            foreach (var client in service.Clients.ToArray())
                service.Remove(client);
        }
    }
}
