/** Tables of the Open_vSwitch, OVN_Northbound and OVN_Southbound schemas: a file name writes their `_` like a space. */
export const OVSDB_TABLES: ReadonlySet<string> = new Set(
  `open_vswitch bridge port interface flow_table qos queue mirror controller manager netflow sflow ipfix
  flow_sample_collector_set ssl autoattach ct_zone ct_timeout_policy datapath
  nb_global logical_switch logical_switch_port forwarding_group address_set port_group load_balancer load_balancer_group
  load_balancer_health_check acl qos mirror mirror_rule meter meter_band logical_router logical_router_port
  logical_router_static_route logical_router_policy nat dhcp_options dhcp_relay connection dns ha_chassis ha_chassis_group
  gateway_chassis bfd copp static_mac_binding chassis_template_var sampling_app sample sample_collector
  sb_global chassis chassis_private encap logical_flow logical_dp_group multicast_group datapath_binding port_binding
  mac_binding rbac_role rbac_permission controller_event ip_multicast igmp_group service_monitor fdb advertised_route
  learned_route ecmp_nexthop acl_id`
    .trim()
    .split(/\s+/)
)
