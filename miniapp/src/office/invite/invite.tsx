import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { sentence } from '@yizhu/shared/api/errors';
import { type StaffRole, staffRoles } from '@yizhu/shared/casework/application';
import { addMonths, parseDate } from '@yizhu/shared/casework/calendar-date';
import { yangquanTownships } from '@yizhu/shared/people/townships';
import { useState } from 'react';
import { call } from '../../api/call';
import { signedInAs } from '../../api/session';
import { useTask } from '../../api/use-task';
import { Chips } from '../../components/chips';
import { FailureNote } from '../../components/failure-note';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { leaveFor } from '../../hooks/leave';
import { today } from '../../hooks/today';
import { officeUrl } from '../moves';
import '../office.less';

const usualMonths = 12;

/** 邀请工作人员: one code for one person, one post, one place, until a day. */
export default function InvitePage() {
  const { role, setRole, township, setTownship, department, setDepartment, until, setUntil, ...page } = useInvite();
  return (
    <Page
      name='invite'
      title='邀请工作人员'
      back={{ text: '待办', onTap: () => leaveFor(officeUrl('queue')) }}
      action={
        <>
          {page.task.failure && <FailureNote failure={page.task.failure} />}
          <MainButton text={page.task.isRunning ? '正在出邀请码…' : '出一个邀请码'} onTap={page.invite} />
        </>
      }
    >
      {page.code && (
        <View className='notice-box' {...{ role: 'status' }}>
          <View>邀请码，只能用一次，请当面或打电话告诉本人：</View>
          <View className='code-shown'>{page.code}</View>
        </View>
      )}
      <View className='form'>
        <Chips
          id='invite-role'
          title='做什么岗位？'
          options={(Object.keys(staffRoles) as StaffRole[]).map((value) => ({ value, title: staffRoles[value].title }))}
          value={role}
          error={page.isTold && !role ? '请选一个岗位。' : undefined}
          onChoose={(value) => setRole(value as StaffRole)}
        />
        {page.needsTownship && (
          <Chips
            id='invite-township'
            title='管哪个乡镇或街道？'
            options={page.townships.map(({ code, name }) => ({ value: code, title: name }))}
            value={township}
            error={page.isTold && !township ? '请选一个乡镇或街道。' : undefined}
            onChoose={setTownship}
          />
        )}
        <TextField
          id='invite-department'
          title='单位'
          hint='像 冠山镇便民服务中心、平定县医疗保障局'
          value={department}
          error={page.isTold && department.trim() === '' ? '这里还没有填单位。请写全称。' : undefined}
          onType={setDepartment}
          onDone={page.invite}
        />
        <TextField
          id='invite-until'
          title='做到哪一天'
          hint='到期自动停，最长三年'
          value={until}
          error={page.isTold && !page.lastDay ? sentence('date.malformed') : undefined}
          onType={setUntil}
          onDone={page.invite}
        />
      </View>
    </Page>
  );
}

function useInvite() {
  const me = signedInAs();
  const county = me?.kind === 'staff' ? me.scope.slice(0, 6) : '';
  const [role, setRole] = useState<StaffRole>();
  const [township, setTownship] = useState<string>();
  const [department, setDepartment] = useState('');
  const [until, setUntil] = useState(addMonths(today(), usualMonths));
  const [isTold, setTold] = useState(false);
  const [code, setCode] = useState<string>();
  const task = useTask();
  const needsTownship = role !== undefined && staffRoles[role].level === 'township';
  const scope = needsTownship ? township : county;
  const read = parseDate(until);
  const lastDay = read.kind === 'date' ? read.date : undefined;
  return {
    ...{ role, setRole, township, setTownship, department, setDepartment, until, setUntil },
    ...{ isTold, code, task, needsTownship, lastDay },
    townships: yangquanTownships.filter(({ adcode }) => adcode === county)[0]?.townships ?? [],
    invite: () => {
      setTold(true);
      if (!role || !scope || !lastDay || department.trim() === '') return;
      void task.run(async () => {
        const body = { role, department: department.trim(), scope, until: lastDay };
        setCode((await call('invite', { body, key: `${role} ${scope}` })).code);
        // It stands above the form, which may have been scrolled away.
        void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
      });
    },
  };
}
