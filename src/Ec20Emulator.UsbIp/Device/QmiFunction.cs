using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Features.Qmi;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// The network card where it is RmNet: QMI in encapsulated commands (CDC120 section 6.2), packets on the bulk endpoints. The modem listens while the
/// host has DTR raised, and forgets the clients of QMI when it falls.
/// </summary>
internal sealed class QmiFunction : IUsbFunction, IQmiPort
{
    private const byte SendEncapsulatedCommand = 0x00;
    private const byte GetEncapsulatedResponse = 0x01;
    private const byte SetControlLineState = 0x22;

    /// <summary>Commands the modem has not taken yet; one more stalls.</summary>
    private const int MostCommands = 64;

    /// <summary>Messages the host has not taken yet: above that, commands wait; indications are lost earlier, so that answers find room.</summary>
    private const int MostAnswers = NotificationIn.MostKept - 4;

    private const int MostIndications = MostAnswers / 2;
    private const int ControlHeader = 12;
    private const byte Indication = 0x04;
    private const byte ControlIndication = 0x02;

    private readonly UrbLedger _ledger;
    private readonly Ec20Modem _modem;
    private readonly Doorbell _bell;
    private readonly byte _number;
    private readonly Queue<byte[]> _commands = [];
    private readonly Queue<byte[]> _answers = [];
    private TaskCompletionSource? _news;
    private bool _isListening;
    private bool _isGone;
    private bool _isPlugged;

    /// <summary>Makes one.</summary>
    /// <param name="ledger">The requests of the device.</param>
    /// <param name="number">Number of the interface.</param>
    /// <param name="description">Where the host is, for logs.</param>
    /// <param name="modem">The modem.</param>
    public QmiFunction(UrbLedger ledger, byte number, string description, Ec20Modem modem)
    {
        (_ledger, _number, Description, _modem) = (ledger, number, description, modem);
        _bell = new Doorbell(modem.Core.Mailbox, Look);
        Packets = new PacketPipe(ledger, _bell.Ring) { IsOpen = true };
        Notifications = new NotificationIn(ledger);
    }

    public string Description { get; }

    /// <summary>Packets, both ways.</summary>
    public PacketPipe Packets { get; }

    /// <summary>News for the host.</summary>
    public NotificationIn Notifications { get; }

    public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data) => (setup.IsIn, setup.Request) switch
    {
        (false, SendEncapsulatedCommand) => Take(data),
        (true, GetEncapsulatedResponse) => Give(),
        (false, SetControlLineState) => SetLines((setup.Value & 1) != 0),
        _ => null,
    };

    public void Close()
    {
        _isGone = true;
        SetLines(false);
    }

    /// <summary>Lets the modem serve the host, anew each time it raises DTR, until it is gone.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await WhenAsync(() => _isGone || _isListening, cancellationToken).ConfigureAwait(false) && !_isGone)
            await _modem.RunQmiAsync(this, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        byte[]? command = null;
        await WhenAsync(() => !_isListening || (_answers.Count < MostAnswers && _commands.TryDequeue(out command)), cancellationToken).ConfigureAwait(false);
        return command;
    }

    public void Write(byte[] frame)
    {
        lock (_ledger.Gate)
        {
            if (!_isListening || (_answers.Count >= MostIndications && IsIndication(frame)))
                return;
            _answers.Enqueue(frame);
            Notifications.Add([0xA1, 0x01, 0, 0, _number, 0, 0, 0]);
        }
        _ledger.Flush();
    }

    private static bool IsIndication(byte[] frame) => frame[4] == 0 ? frame.Length >= ControlHeader && frame[6] == ControlIndication : frame[6] == Indication;

    /// <summary>A host whose DTR is low is not heard.</summary>
    private byte[]? Take(ReadOnlyMemory<byte> data)
    {
        if (!_isListening)
            return [];
        if (_commands.Count >= MostCommands)
            return null;
        _commands.Enqueue(data.ToArray());
        Wake();
        return [];
    }

    private byte[] Give()
    {
        if (!_answers.TryDequeue(out var answer))
            return [];
        Wake();
        return answer;
    }

    private byte[] SetLines(bool isReady)
    {
        _isListening = isReady;
        if (!isReady)
        {
            _commands.Clear();
            _answers.Clear();
            Notifications.Clear();
        }
        _bell.Ring();
        Wake();
        return [];
    }

    /// <summary>On the mailbox: the modem sees whether there is a host, and its packets.</summary>
    private void Look()
    {
        bool isThere;
        lock (_ledger.Gate)
            isThere = _isListening;
        if (!isThere && !_isPlugged)
            return;
        var traffic = _modem.Assembly.RmNet.Use().Traffic;
        if (isThere && !_isPlugged)
            traffic.Plug(Packets);
        else if (!isThere)
            traffic.Unplug(Packets);
        _isPlugged = isThere;
        if (isThere)
            traffic.PortChanged();
    }

    private void Wake()
    {
        _news?.TrySetResult();
        _news = null;
    }

    private async Task<bool> WhenAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task news;
            lock (_ledger.Gate)
            {
                if (isSo())
                    return true;
                news = (_news ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            await news.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
