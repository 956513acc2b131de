using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// What the host has sent and the server has not answered yet. What is not answered in time is sent again, and given up in the end
/// ("timeout", http-mqtt-ftp.md 3, 4). Lives on the mailbox.
/// </summary>
internal sealed class Exchanges : IDisposable
{
    /// <summary>Packets that may be under way at once.</summary>
    public const int Most = 64;

    private readonly Scheduler _scheduler;
    private readonly ServerConnection _connection;
    private readonly DeliveryTerms _terms;
    private readonly IExchangeReporter _reporter;
    private readonly ILogger _log;
    private readonly ModemTimer _timer;

    /// <summary>By the time they were sent last.</summary>
    private readonly LinkedList<Exchange> _open = new();

    /// <summary>Begins without any.</summary>
    public Exchanges(Scheduler scheduler, ServerConnection connection, DeliveryTerms terms, IExchangeReporter reporter, ILogger log)
    {
        (_scheduler, _connection, _terms, _reporter, _log) = (scheduler, connection, terms, reporter, log);
        _timer = scheduler.Timer(OnTime);
    }

    /// <summary>Why a packet cannot be sent; null where it can.</summary>
    public string? Obstacle(ushort messageId) => _open.Count >= Most
        ? $"{Most} packets are under way"
        : messageId > 0 && _open.Any(other => other.IsAnswered && other.MessageId == messageId) ? $"a packet with identifier {messageId} is under way" : null;

    /// <summary>Sends a packet.</summary>
    /// <returns>False where the send buffer is full.</returns>
    public bool TryStart(Exchange exchange)
    {
        if (!_connection.TrySend(exchange.Packet))
            return false;
        exchange.Mark = _connection.Mark;
        Note(exchange);
        if (!exchange.IsAnswered)
            _connection.WhenTaken(() => End(exchange));
        return true;
    }

    /// <summary>An answer came.</summary>
    /// <returns>False where it answers nothing.</returns>
    public bool TryEnd(MqttPacketWithIdentifier answer)
    {
        if (_open.FirstOrDefault(other => other.MessageId == answer.PacketIdentifier && other.IsEndedBy(answer)) is not { } exchange)
            return false;
        var codes = answer is MqttSubAckPacket granted ? string.Concat(granted.ReasonCodes.Select(code => $",{(int)code}")) : "";
        End(exchange, codes);
        return true;
    }

    /// <summary>The server has received a message of QoS 2: it is released, be it one that was given up meanwhile.</summary>
    public void Release(ushort messageId)
    {
        var exchange = _open.FirstOrDefault(other => other.IsAnswered && other.MessageId == messageId);
        if (exchange?.TryRelease() == true)
        {
            _connection.Send(exchange.Packet);
            exchange.Mark = _connection.Mark;
            _open.Remove(exchange);
            Note(exchange);
        }
        else
            _connection.Send(new MqttPubRelPacket { PacketIdentifier = messageId });
    }

    /// <summary>The connection goes: all that is under way has failed.</summary>
    public void Fail()
    {
        _timer.Stop();
        foreach (var exchange in _open)
            _reporter.Tell(exchange, ExchangeResult.Failed);
        _open.Clear();
    }

    public void Dispose() => _timer.Dispose();

    private void Note(Exchange exchange)
    {
        exchange.SentAt = _scheduler.Time.GetTimestamp();
        _open.AddLast(exchange);
        if (_open.Count == 1)
            _timer.Start(_terms.AnswerTime);
    }

    private void End(Exchange exchange, string codes = "")
    {
        if (_open.Remove(exchange))
            _reporter.Tell(exchange, ExchangeResult.Answered, codes);
        if (_open.Count == 0)
            _timer.Stop();
    }

    private void OnTime()
    {
        while (_open.First is { Value: var oldest })
        {
            var left = _terms.AnswerTime - _scheduler.Time.GetElapsedTime(oldest.SentAt);
            if (left > TimeSpan.Zero)
            {
                _timer.Start(left);
                return;
            }
            _open.RemoveFirst();
            if (_connection.IsHeldBack)
                Note(oldest);
            else if (oldest.Tries < _terms.Tries)
                Repeat(oldest);
            else if (!GiveUp(oldest))
                return;
        }
    }

    /// <summary>One of QoS 0 is never sent again; it is given the time of the others to go out.</summary>
    private void Repeat(Exchange exchange)
    {
        Note(exchange);
        if (exchange.IsAnswered)
        {
            exchange.Repeat();
            if (!_connection.TrySend(exchange.Packet))
                MqttLog.NoRoom(_log, exchange.MessageId);
            if (_terms.Reports)
                _reporter.Tell(exchange, ExchangeResult.SentAgain, $",{exchange.Tries}");
        }
        exchange.Tries++;
    }

    private bool GiveUp(Exchange exchange)
    {
        _reporter.Tell(exchange, ExchangeResult.Failed);
        if (_connection.HasTaken(exchange.Mark))
            return true;
        _reporter.SendingFails();
        return false;
    }
}

/// <summary>What becomes of a packet, as results print it.</summary>
internal enum ExchangeResult
{
    /// <summary>Sent, and answered where an answer is due.</summary>
    Answered = 0,

    /// <summary>Sent again.</summary>
    SentAgain = 1,

    /// <summary>Given up.</summary>
    Failed = 2,
}

/// <summary>Who is told of it.</summary>
internal interface IExchangeReporter
{
    /// <summary>Tells the host.</summary>
    /// <param name="exchange">The packet.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="values">What follows, commas included.</param>
    void Tell(Exchange exchange, ExchangeResult result, string values = "");

    /// <summary>A packet was given up that the network has not even taken.</summary>
    void SendingFails();
}
