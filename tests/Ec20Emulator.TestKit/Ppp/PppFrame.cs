using Ec20Emulator.Ppp;

namespace Ec20Emulator.TestKit.Ppp;

/// <summary>A frame of the network.</summary>
internal sealed record PppFrame(ushort Number, byte[] Information)
{
    /// <summary>Its protocol.</summary>
    public PppProtocol Protocol => (PppProtocol)Number;

    /// <summary>Code of a control packet.</summary>
    public byte Code => Information[0];

    /// <summary>Identifier of a control packet.</summary>
    public byte Id => Information[1];

    /// <summary>What follows the length of a control packet.</summary>
    public byte[] Data => Information[4..(Information[2] << 8 | Information[3])];
}
