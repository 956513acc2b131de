using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.UsbIp.Descriptors;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>The device as one host has attached it: its endpoints, and the modem's ports behind them. Nothing here waits.</summary>
internal sealed class UsbDevice
{
    private readonly UrbLedger _ledger;
    private readonly Dictionary<byte, IEndpoint> _endpoints = [];
    private readonly List<IUsbFunction> _functions = [];
    private readonly ControlPipe _control;
    private readonly uint _id;

    /// <summary>Makes one.</summary>
    /// <param name="identity">Which device.</param>
    /// <param name="id">Its number on the connection.</param>
    /// <param name="description">Where the host is, for logs.</param>
    /// <param name="replies">Where answers go.</param>
    /// <param name="modem">The modem.</param>
    public UsbDevice(UsbIdentity identity, uint id, string description, Replies replies, Ec20Modem modem)
    {
        _id = id;
        _ledger = new UrbLedger(replies);
        var interfaces = InterfaceLayout.Of(identity);
        var address = EcmFunction.AddressOf(modem.Options.Seed);
        var maker = new FunctionMaker(_ledger, _endpoints, identity, description, modem, address);
        foreach (var one in interfaces)
            _functions.Add(maker.Make(one, (byte)_functions.Count));
        Ports = [.. interfaces.Zip(_functions).Where(pair => pair.First.Port is not null).Select(pair => (pair.First.Port!, (UsbPort)pair.Second))];
        _control = new ControlPipe(new UsbDescriptors(identity, interfaces, address), _functions);
    }

    /// <summary>The ports, each with the name of the modem's port.</summary>
    public IReadOnlyList<(string Name, UsbPort Port)> Ports { get; }

    /// <summary>The interface that speaks QMI; null where there is none.</summary>
    public QmiFunction? Qmi => _functions.OfType<QmiFunction>().FirstOrDefault();

    /// <summary>Requests without an answer.</summary>
    public int Waiting
    {
        get
        {
            lock (_ledger.Gate)
                return _ledger.Count;
        }
    }

    /// <summary>Takes what the host sent.</summary>
    /// <param name="header">What it is.</param>
    /// <param name="following">What follows it.</param>
    /// <exception cref="InvalidDataException">No host that has attached this device sends that.</exception>
    public void Take(in RequestHeader header, ReadOnlyMemory<byte> following)
    {
        if (header.DeviceId != _id)
            throw new InvalidDataException($"a request for device {header.DeviceId:x8}, which is {_id:x8}");
        lock (_ledger.Gate)
        {
            if (header.Command is Command.Unlink)
                _ledger.Unlink(header.Number, header.TakenBack);
            else
                _ledger.Submit(new Urb(header.Number, header.Length, following), EndpointOf(header));
        }
        _ledger.Flush();
    }

    /// <summary>The device is gone: ports end, nothing is answered any more.</summary>
    public void Close()
    {
        lock (_ledger.Gate)
        {
            _ledger.Close();
            foreach (var function in _functions)
                function.Close();
        }
    }

    private IEndpoint EndpointOf(in RequestHeader header)
    {
        if (header.Packets > 0)
            return new Stall(_ledger);
        if (header.Endpoint == 0)
            return new ControlRequest(_ledger, _control, header);
        return _endpoints.GetValueOrDefault(header.Address) ?? new Stall(_ledger);
    }

    /// <summary>What answers at once that there is no such endpoint.</summary>
    private sealed class Stall(UrbLedger ledger) : IEndpoint
    {
        public void Submit(Urb urb) => ledger.Complete(urb, UsbStatus.Stall, 0);

        public void Forget(Urb urb)
        {
        }
    }

    /// <summary>A request at endpoint 0, which is answered at once.</summary>
    private sealed class ControlRequest(UrbLedger ledger, ControlPipe control, RequestHeader header) : IEndpoint
    {
        public void Submit(Urb urb)
        {
            var setup = header.Setup;
            var answer = setup.IsIn == header.IsIn || setup.Length == 0 ? control.Answer(setup, urb.Data) : null;
            if (answer is null)
                ledger.Complete(urb, UsbStatus.Stall, 0);
            else if (setup.IsIn)
                Give(urb, answer.AsSpan(0, Math.Min(answer.Length, Math.Min(setup.Length, urb.Length))));
            else
                ledger.Complete(urb, UsbStatus.Ok, urb.Length);
        }

        public void Forget(Urb urb)
        {
        }

        private void Give(Urb urb, ReadOnlySpan<byte> data) => ledger.Complete(urb, UsbStatus.Ok, data.Length, header.IsIn ? data : default);
    }
}
