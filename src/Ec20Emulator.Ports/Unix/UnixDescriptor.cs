using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>An open file descriptor; closed once nobody uses it any more.</summary>
internal sealed class UnixDescriptor : SafeHandle
{
    public UnixDescriptor()
        : base(-1, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == -1;

    protected override bool ReleaseHandle() => LibC.Close((int)handle) == 0;
}
