using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>struct termios2 of the Linux kernel: the settings of a terminal with the baud rate as a number.</summary>
[StructLayout(LayoutKind.Explicit, Size = 44)]
internal struct Termios
{
    private const uint CharacterSize = 0x30; // CSIZE: 5 bits to 8 bits in steps of 0x10
    private const uint TwoStopBits = 0x40; // CSTOPB
    private const uint ReceiverOn = 0x80; // CREAD
    private const uint ParityOn = 0x100; // PARENB
    private const uint ParityOdd = 0x200; // PARODD
    private const uint HangUpOnClose = 0x400; // HUPCL
    private const uint IgnoreModemLines = 0x800; // CLOCAL
    private const uint ParityStick = 0x40000000; // CMSPAR
    private const uint BaudAsNumber = 0x1000; // BOTHER

    [FieldOffset(0)]
    private uint _input;
    [FieldOffset(4)]
    private uint _output;
    [FieldOffset(8)]
    private uint _control;
    [FieldOffset(12)]
    private uint _local;
    [FieldOffset(22)]
    private byte _readTimeout; // VTIME
    [FieldOffset(23)]
    private byte _readMinimum; // VMIN
    [FieldOffset(36)]
    private uint _inputSpeed;
    [FieldOffset(40)]
    private uint _outputSpeed;

    /// <summary>False for speed 0, which hangs up a serial device and says nothing about its line.</summary>
    internal readonly bool HasSpeed => _outputSpeed != 0;

    /// <summary>The settings as a DTE would name them.</summary>
    internal readonly LineSettings LineSettings => new(
        (int)Math.Clamp(_outputSpeed, 1, int.MaxValue),
        (int)((_control & CharacterSize) >> 4) + 5,
        (_control & (ParityOn | ParityOdd | ParityStick)) switch
        {
            ParityOn => LineParity.Even,
            ParityOn | ParityOdd => LineParity.Odd,
            ParityOn | ParityStick => LineParity.Space,
            ParityOn | ParityOdd | ParityStick => LineParity.Mark,
            _ => LineParity.None,
        },
        (_control & TwoStopBits) != 0 ? LineStopBits.Two : LineStopBits.One);

    /// <summary>Bytes go through as they are: no echo, no signals, no line editing, no XON/XOFF; a read waits for 1 byte.</summary>
    internal void MakeRaw()
    {
        _input = 0;
        _output = 0;
        _local = 0;
        _control = (_control & ~(CharacterSize | ParityOn)) | CharacterSize | ReceiverOn;
        _readMinimum = 1;
        _readTimeout = 0;
    }

    /// <summary>Sets baud rate and frame; the modem lines do not block anything, and closing drops our DTR.</summary>
    internal void Set(LineSettings settings)
    {
        var frame = ((uint)(settings.DataBits - 5) << 4)
            | (settings.StopBits == LineStopBits.One ? 0 : TwoStopBits)
            | settings.Parity switch
            {
                LineParity.Odd => ParityOn | ParityOdd,
                LineParity.Even => ParityOn,
                LineParity.Mark => ParityOn | ParityOdd | ParityStick,
                LineParity.Space => ParityOn | ParityStick,
                _ => 0,
            };
        _control = frame | BaudAsNumber | ReceiverOn | IgnoreModemLines | HangUpOnClose;
        _inputSpeed = _outputSpeed = (uint)settings.BaudRate;
    }
}
