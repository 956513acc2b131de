using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>CTL: which services there are, and numbers for their clients.</summary>
internal sealed class ControlService : QmiService
{
    private const byte LastNumber = 254;
    private const int RawIp = 2;

    /// <summary>Services and versions, as the module tells them.</summary>
    private static readonly (QmiServiceType Service, int Major, int Minor)[] Versions =
    [
        (QmiServiceType.Control, 1, 5),
        (QmiServiceType.Data, 1, 67),
        (QmiServiceType.Device, 1, 14),
        (QmiServiceType.NetworkAccess, 1, 25),
        (QmiServiceType.Messages, 1, 10),
        (QmiServiceType.Voice, 2, 1),
        (QmiServiceType.Card, 1, 46),
        (QmiServiceType.DataAdministration, 1, 16),
    ];

    private readonly Func<QmiServiceType, QmiService?> _service;
    private readonly Action _forgetAll;

    /// <summary>Makes it.</summary>
    /// <param name="send">Sends a message to the host.</param>
    /// <param name="service">A service; null where there is none.</param>
    /// <param name="forgetAll">Takes all clients away.</param>
    public ControlService(Action<QmiMessage> send, Func<QmiServiceType, QmiService?> service, Action forgetAll)
        : base(QmiServiceType.Control, send)
    {
        (_service, _forgetAll) = (service, forgetAll);
        On(CtlTable.SetInstanceId, exchange => exchange.Answer(CtlTable.Link, exchange[CtlTable.Instance].Number()));
        On(CtlTable.GetVersionInfo, exchange => exchange.Answer(
            CtlTable.Versions, (object)Versions.Select(version => (object[])[version.Service, version.Major, version.Minor]).ToArray()));
        On(CtlTable.AllocateClient, Allocate);
        On(CtlTable.ReleaseClient, Release);
        On(CtlTable.SetDataFormat, SetDataFormat);
        On(CtlTable.Sync, _ => _forgetAll());
    }

    private void Allocate(Exchange exchange)
    {
        var type = (QmiServiceType)exchange[CtlTable.Service].Number();
        if (type is QmiServiceType.Control || _service(type) is not { } service)
        {
            exchange.Refuse(QmiError.InvalidServiceType);
            return;
        }
        var number = Enumerable.Range(1, LastNumber).FirstOrDefault(number => service.Clients.All(client => client.Number != number));
        if (number == 0)
        {
            exchange.Refuse(QmiError.ClientIdsExhausted);
            return;
        }
        service.Add(new QmiClient(type, (byte)number));
        exchange.Answer(CtlTable.Client, type, number);
    }

    private void Release(Exchange exchange)
    {
        var released = exchange[CtlTable.Client];
        var type = (QmiServiceType)released.Number();
        if (type is QmiServiceType.Control || _service(type) is not { } service)
        {
            exchange.Refuse(QmiError.InvalidServiceType);
            return;
        }
        if (service.Clients.FirstOrDefault(client => client.Number == released.Number(1)) is not { } client)
        {
            exchange.Refuse(QmiError.InvalidClientId);
            return;
        }
        service.Remove(client);
        exchange.Answer(CtlTable.Client, type, client.Number);
    }

    /// <summary>There is one format: packets alone, nothing in front of them.</summary>
    private static void SetDataFormat(Exchange exchange)
    {
        if (exchange.Find(CtlTable.QosHeader)?.Flag() == true)
            exchange.Refuse(QmiError.NotSupported);
        else
            exchange.Answer(CtlTable.LinkProtocol, RawIp);
    }
}
