namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>What goes to and fro once a device is attached.</summary>
internal enum Command : uint
{
    /// <summary>USBIP_CMD_SUBMIT.</summary>
    Submit = 1,

    /// <summary>USBIP_CMD_UNLINK.</summary>
    Unlink = 2,

    /// <summary>USBIP_RET_SUBMIT.</summary>
    Submitted = 3,

    /// <summary>USBIP_RET_UNLINK.</summary>
    Unlinked = 4,
}
