using Ec20Emulator.Ppp.Framing;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// The diagnostic port: frames as on a PPP line, without its fields. It tells its version, so that a host finds out what it is, and refuses
/// all other commands. What the host does not read is lost.
/// </summary>
/// <param name="ledger">The requests of the device.</param>
/// <param name="model">Name of the module; its first 8 characters are told.</param>
internal sealed class DiagnosticPort(UrbLedger ledger, string model) : IEndpoint
{
    private const int LongestFrame = 2048;
    private const int CheckBytes = 2;
    private const byte Version = 0x00;
    private const byte BadCommand = 0x13;

    private readonly List<byte> _frame = [];
    private bool _isEscaped;
    private bool _isTooLong;

    /// <summary>Bytes for the host.</summary>
    public BulkIn In { get; } = new(ledger);

    public void Submit(Urb urb)
    {
        foreach (var value in urb.Data.Span)
            Take(value);
        ledger.Complete(urb, Protocol.UsbStatus.Ok, urb.Length);
    }

    public void Forget(Urb urb)
    {
    }

    private void Take(byte value)
    {
        if (value == Octets.Flag)
        {
            End();
        }
        else if (value == Octets.Escape)
        {
            _isEscaped = true;
        }
        else
        {
            _isTooLong |= _frame.Count >= LongestFrame;
            if (!_isTooLong)
                _frame.Add(_isEscaped ? (byte)(value ^ Octets.EscapeBit) : value);
            _isEscaped = false;
        }
    }

    private void End()
    {
        byte[] frame = [.. _frame];
        var isWhole = !_isTooLong && !_isEscaped && frame.Length > CheckBytes && Fcs16.Add(Fcs16.Initial, frame) == Fcs16.Good;
        _frame.Clear();
        (_isEscaped, _isTooLong) = (false, false);
        if (isWhole)
            Answer(frame[..^CheckBytes]);
    }

    private void Answer(byte[] command)
    {
        byte[] answer = command[0] == Version ? ToVersion() : [BadCommand, .. command];
        var check = (ushort)~Fcs16.Add(Fcs16.Initial, answer);
        var line = new List<byte>();
        foreach (var value in (byte[])[.. answer, (byte)check, (byte)(check >> 8)])
            line.AddRange(value is Octets.Flag or Octets.Escape ? [Octets.Escape, (byte)(value ^ Octets.EscapeBit)] : [value]);
        In.Offer([.. line, Octets.Flag]);
    }

    /// <summary>Compiled and released when, and what it is; then numbers of a CDMA station, which it is not.</summary>
    private byte[] ToVersion() =>
        [Version, .. "Nov 30 2018"u8, .. "12:00:00"u8, .. "Nov 30 2018"u8, .. "12:00:00"u8, .. System.Text.Encoding.ASCII.GetBytes(model.PadRight(8)[..8]), .. new byte[8]];
}
