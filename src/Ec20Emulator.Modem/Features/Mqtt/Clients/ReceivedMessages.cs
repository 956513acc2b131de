using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// Messages on their way to the host: told whole, or kept in five slots until AT+QMTRECV ("recv/mode"). What is told waits here until its port
/// lets it out, and holds the server back where it is too much. Lives on the mailbox.
/// </summary>
/// <param name="core">The modem.</param>
/// <param name="client">The client, 0-5.</param>
/// <param name="settings">"recv/mode" and "dataformat".</param>
/// <param name="log">The log.</param>
internal sealed class ReceivedMessages(ModemCore core, int client, ClientSettings settings, ILogger log)
{
    /// <summary>Number of slots.</summary>
    public const int Slots = 5;

    /// <summary>Bytes that wait for a port before the server is held back.</summary>
    private const int Capacity = 32 * 1024;

    private readonly ReceivedMessage?[] _slots = new ReceivedMessage?[Slots];
    private readonly Queue<ReceivedMessage> _waiting = new();
    private int _waitingBytes;
    private bool _isQueued;

    /// <summary>The port the client was opened on.</summary>
    public ModemPort? Home { get; set; }

    /// <summary>Called when there is room again.</summary>
    public Action? RoomMade { get; set; }

    /// <summary>Bytes that may come.</summary>
    public int Room => Math.Max(0, Capacity - _waitingBytes);

    /// <summary>True where a slot is taken.</summary>
    public bool AreKept => _slots.Any(slot => slot is not null);

    /// <summary>For each slot 1 where it is taken, 0 where it is not.</summary>
    public string Occupancy => string.Join(',', _slots.Select(slot => slot is null ? 0 : 1));

    /// <summary>A message came.</summary>
    public void Add(ReceivedMessage message)
    {
        if (!settings.KeepsMessages)
        {
            _waiting.Enqueue(message);
            _waitingBytes += message.Payload.Length + message.Topic.Length;
            Queue();
            return;
        }
        var slot = Array.IndexOf(_slots, null);
        if (slot < 0)
        {
            MqttLog.SlotsFull(log, client, message.Topic);
            return;
        }
        _slots[slot] = message;
        core.Urcs.Send($"+QMTRECV: {client},{slot}", Home!);
    }

    /// <summary>Takes what is kept, as AT+QMTRECV prints it.</summary>
    /// <param name="slot">The slot, 0-4; null = all.</param>
    public IReadOnlyList<string> Take(int? slot)
    {
        var lines = new List<string>();
        for (var i = slot ?? 0; i <= (slot ?? Slots - 1); i++)
        {
            if (_slots[i] is { } message)
                lines.Add($"+QMTRECV: {client},{message.Show(settings)}");
            _slots[i] = null;
        }
        return lines;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _waiting.Clear();
        _waitingBytes = 0;
    }

    private void Queue()
    {
        if (_isQueued)
            return;
        _isQueued = true;
        var port = Target();
        port.Urcs.Send(new Urc(Source: () => TakeWaiting(port)));
    }

    private ModemPort Target() => core.Urcs.Target(Home!) ?? Home!;

    private IEnumerable<Information> TakeWaiting(ModemPort port)
    {
        _isQueued = false;
        while (_waiting.Count > 0)
        {
            if (port.Output.IsCongested || port != Target())
            {
                Queue();
                yield break;
            }
            var message = _waiting.Dequeue();
            _waitingBytes -= message.Payload.Length + message.Topic.Length;
            yield return Information.Line($"+QMTRECV: {client},{message.Show(settings)}");
        }
        RoomMade?.Invoke();
    }
}
