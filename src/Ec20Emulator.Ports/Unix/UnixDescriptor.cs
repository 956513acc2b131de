using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>An open file descriptor; closed once nobody uses it any more.</summary>
internal sealed class UnixDescriptor : SafeHandle
{
    public UnixDescriptor()
        : base(-1, ownsHandle: true)
    {
    }

    /// <summary>The library returns an int: the upper half of the handle is whatever the register had.</summary>
    public override bool IsInvalid => (int)handle == -1;

    protected override bool ReleaseHandle() => LibC.Close((int)handle) == 0;
}
