using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.UsbIp.Descriptors;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>Makes what is behind the interfaces of a device, one after the other.</summary>
/// <param name="ledger">The requests of the device.</param>
/// <param name="endpoints">Its endpoints, by their addresses.</param>
/// <param name="identity">The device.</param>
/// <param name="description">Where the host is, for logs.</param>
/// <param name="modem">The modem.</param>
/// <param name="ethernetAddress">Address of the host's network card, 6 octets.</param>
internal sealed class FunctionMaker(
    UrbLedger ledger, Dictionary<byte, IEndpoint> endpoints, UsbIdentity identity, string description, Ec20Modem modem, byte[] ethernetAddress)
{
    private EcmFunction? _ecm;

    /// <summary>Makes the next one.</summary>
    /// <param name="layout">The interface.</param>
    /// <param name="number">Its number.</param>
    public IUsbFunction Make(InterfaceLayout layout, byte number)
    {
        if (layout.Port is not null)
            return MakePort(layout, number);
        if (layout.IsAssociated)
            return MakeEthernet(layout, number);
        if (layout.HasEmptyAlternate && _ecm is not null)
        {
            (endpoints[layout.In], endpoints[layout.Out]) = (_ecm.Frames.In, _ecm.Frames.Out);
            return _ecm;
        }
        if (layout.Function is UsbFunctions.Diagnostics)
        {
            var diagnostics = new DiagnosticPort(ledger, identity.Model.Model);
            (endpoints[layout.In], endpoints[layout.Out]) = (diagnostics.In, diagnostics);
            return new SilentFunction();
        }
        if (identity is { Network: UsbNetworkKind.RmNet } && identity.Functions.HasFlag(UsbFunctions.Network))
            return MakeQmi(layout, number);
        (endpoints[layout.In], endpoints[layout.Interrupt]) = (new SilentEndpoint(ledger, isIn: true), new SilentEndpoint(ledger, isIn: true));
        endpoints[layout.Out] = new SilentEndpoint(ledger, isIn: false);
        return new SilentFunction();
    }

    private UsbPort MakePort(InterfaceLayout layout, byte number)
    {
        var port = new UsbPort(ledger, number, $"{description} interface {number}");
        (endpoints[layout.In], endpoints[layout.Out], endpoints[layout.Interrupt]) = (port.In, port.Out, port.Interrupt);
        return port;
    }

    private QmiFunction MakeQmi(InterfaceLayout layout, byte number)
    {
        var qmi = new QmiFunction(ledger, number, $"{description} interface {number}", modem);
        (endpoints[layout.In], endpoints[layout.Out], endpoints[layout.Interrupt]) = (qmi.Packets.In, qmi.Packets.Out, qmi.Notifications);
        return qmi;
    }

    private IUsbFunction MakeEthernet(InterfaceLayout layout, byte number)
    {
        _ecm = new EcmFunction(ledger, number, modem, ethernetAddress);
        endpoints[layout.Interrupt] = _ecm.Notifications;
        return _ecm.Control;
    }
}
