using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Transparent access mode: raw bytes both ways, no echo, no URCs (ssl.md C7.3-C7.5, tcpip.md 5).</summary>
internal sealed class TransparentMode : IPortMode, IDisposable
{
    private readonly IModePort _port;
    private readonly ITransparentEndpoint _endpoint;
    private readonly EscapeDetector _escape;
    private int _plusSignsOwed;
    private int _screened;
    private bool _mayBeginWithLineFeed;

    public TransparentMode(IModePort port, Scheduler scheduler, ITransparentEndpoint endpoint)
    {
        (_port, _endpoint) = (port, endpoint);
        _mayBeginWithLineFeed = port.IsLineFeedDue;
        _escape = new EscapeDetector(
            scheduler, port.Settings.GuardTime, () => Leave(TransparentExit.Suspended, FinalResult.Ok), count =>
            {
                _plusSignsOwed = count;
                PayPlusSigns();
            })
        {
            Missed = () => port.Notice(HostMove.UnguardedEscape),
        };
    }

    public bool LetsUrcsPass => false;

    public bool ReceivesWhileCongested => true;

    public bool HasCarrier => true;

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (_mayBeginWithLineFeed)
        {
            _mayBeginWithLineFeed = false;
            if (input[0] == '\n')
            {
                _port.Notice(HostMove.LineFeedBeforeData);
                return 1;
            }
        }
        if (_screened == 0)
        {
            if (_escape.Holds(input))
                return input.Length;
            _screened = input.Length;
        }
        if (!PayPlusSigns())
            return 0;
        // What is offered again after a full connection was screened when it came: its timing says nothing any more.
        var taken = _endpoint.Offer(input[..Math.Min(_screened, input.Length)]);
        _screened -= taken;
        return taken;
    }

    public void DtrDropped(int action)
    {
        if (action == 1)
            Leave(TransparentExit.Suspended, FinalResult.Ok);
        else if (action == 2)
            Leave(TransparentExit.HungUp, FinalResult.NoCarrier);
    }

    public void Resume() => PayPlusSigns();

    public void OutputRelieved() => _endpoint.OutputRelieved();

    /// <summary>The connection is gone: back to command mode with <c>NO CARRIER</c>.</summary>
    public void LoseCarrier()
    {
        Dispose();
        // Sent as data for a connection that is no more: never a command.
        _port.TakeWaitingInput();
        _port.ReturnToCommandMode(FinalResult.NoCarrier);
    }

    /// <summary>Leaves without a word, as when the DTE or power is gone.</summary>
    public void Abandon(TransparentExit exit) => Part(exit);

    public void Dispose() => _escape.Dispose();

    private void Leave(TransparentExit exit, FinalResult result)
    {
        Part(exit);
        _port.ReturnToCommandMode(result);
    }

    /// <summary>What the DTE sent before it left is data, be it held back as a possible escape or by a connection that is full.</summary>
    private void Part(TransparentExit exit)
    {
        if (exit is not TransparentExit.PowerLost)
        {
            _escape.Release();
            _endpoint.TakeRest("+++"u8[.._plusSignsOwed]);
            _endpoint.TakeRest(_port.TakeWaitingInput());
        }
        Dispose();
        _endpoint.Left(exit);
    }

    private bool PayPlusSigns()
    {
        if (_plusSignsOwed > 0)
            _plusSignsOwed -= _endpoint.Offer("+++"u8[.._plusSignsOwed]);
        return _plusSignsOwed == 0;
    }
}
